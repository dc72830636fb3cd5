import { Button } from 'antd';
import type { Standard } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import { StandardSelect } from '../../parts/StandardSelect.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { workMinutes } from './takeIn.model.ts';

type Props = {
  chosen: readonly Standard[];
  onChange: (ids: readonly string[]) => void;
};

/** Work from the time table, found by its name in either language or by its code. */
export function OperationPicker({ chosen, onChange }: Props) {
  const t = useText(advisorTexts);
  const language = useLanguage();
  const nameOf = ({ nameZh, nameEn }: Standard) => (language === 'en' ? nameEn : nameZh);
  const ids = chosen.map(({ id }) => id);
  return (
    <>
      <StandardSelect
        label={t('addWork')}
        placeholder={t('addWork')}
        without={ids}
        onChange={(id) => onChange([...ids, id])}
      />
      {chosen.length === 0 ? (
        <p className="advisor-quiet">{t('noWork')}</p>
      ) : (
        <ol className="operation-list">
          {chosen.map((standard) => (
            <li key={standard.id}>
              <span>{nameOf(standard)}</span>
              <span>{standard.minutes}′</span>
              <Button
                size="small"
                aria-label={t('removeWork', { name: nameOf(standard) })}
                onClick={() => onChange(ids.filter((id) => id !== standard.id))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ol>
      )}
      {chosen.length > 1 && (
        <p className="advisor-quiet">{t('total', { time: minutesText(language, workMinutes(chosen)) })}</p>
      )}
    </>
  );
}

import { Button, Select } from 'antd';
import type { Standard } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import type { StandardRow } from '../../../shared/views/rows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { workMinutes } from './takeIn.model.ts';

type Props = {
  standards: readonly StandardRow[];
  chosen: readonly Standard[];
  onChange: (ids: readonly string[]) => void;
};

/** Work from the time table, found by its name in either language or by its code. */
export function OperationPicker({ standards, chosen, onChange }: Props) {
  const t = useText(advisorTexts);
  const language = useLanguage();
  const nameOf = ({ nameZh, nameEn }: Standard) => (language === 'en' ? nameEn : nameZh);
  const ids = chosen.map(({ id }) => id);
  const options = standards
    .filter(({ standard }) => !standard.retired && standard.category !== 'finish' && !ids.includes(standard.id))
    .map(({ standard }) => ({
      value: standard.id,
      label: `${standard.id} ${nameOf(standard)} · ${standard.minutes}′`,
      search: `${standard.id} ${standard.nameZh} ${standard.nameEn}`.toLowerCase(),
    }));
  return (
    <>
      <Select
        className="operation-picker"
        aria-label={t('addWork')}
        placeholder={t('addWork')}
        value={null}
        showSearch={{ filterOption: (input, option) => option?.search.includes(input.toLowerCase()) ?? false }}
        options={options}
        onChange={(id: string | null) => id !== null && onChange([...ids, id])}
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

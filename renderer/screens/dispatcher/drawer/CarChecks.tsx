import type { VisitFile } from '../../../../shared/domain/model.ts';
import { checksTexts } from '../../../../shared/i18n/checks.texts.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { Photo } from '../../../parts/photos/Photo.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { StateMark } from '../../../ui/StateMark.tsx';
import { useZone } from '../board/useShopTime.ts';
import { DrawerPart } from './DrawerPart.tsx';

/** Checks passed and failed (Q1), newest first. */
export function CarChecks({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const road = useText(checksTexts);
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const shop = useReader();
  if (file.checks.length === 0) return null;
  const nameOf = (id: string | null) => {
    const operation = file.operations.find((o) => o.id === id);
    return operation && (language === 'en' ? operation.nameEn : operation.nameZh);
  };
  return (
    <DrawerPart title={t('checks')}>
      <ul className="drawer-list">
        {[...file.checks]
          .sort((a, b) => b.at - a.at)
          .map((check) => (
            <li key={check.id} className="check">
              <StateMark
                state={check.passed ? 'ready' : 'late'}
                label={`${words(`inspection.${check.level}`)} ${t(check.passed ? 'passed' : 'failed')}`}
              />
              <span>{nameOf(check.operationId)}</span>
              <span className="check-who">
                {[
                  check.remark,
                  check.roadTest && `${road('roadTest')}: ${check.roadTest}`,
                  check.points
                    .filter(({ ok }) => !ok)
                    .map(({ code }) => `✕ ${word(`point.${code}`)}`)
                    .join(' '),
                  check.personId && shop.person(check.personId)?.name,
                  dayTime(language, check.at, now, zone),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {check.photoIds.length > 0 && (
                <span className="check-photos">
                  {check.photoIds.map((id, i) => (
                    <Photo key={id} id={id} n={i + 1} />
                  ))}
                </span>
              )}
            </li>
          ))}
      </ul>
    </DrawerPart>
  );
}

import type { Policy } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { basisOf, ledgerOf } from '../../../shared/domain/promise.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { verdictTexts } from '../../../shared/i18n/verdict.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { file: VisitFile; policy: Policy; now: number; timeZone: string };

/** The promises in one line each word: which counts, which was replaced, which was only told (P2). */
export function VerdictLedger({ file, policy, now, timeZone }: Props) {
  const t = useText(verdictTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const ledger = ledgerOf(file, policy);
  const basis = basisOf(ledger);
  if (ledger.length < 2) return null;
  return (
    <ol className="verdict-ledger" aria-label={t('ledger')}>
      {ledger.map(({ entry, counts }) => {
        const role = entry === basis ? 'counts' : counts ? 'replaced' : 'informed';
        return (
          <li key={entry.id} data-role={role}>
            <span className="figure">{dayTime(language, entry.at, now, timeZone)}</span>
            <span>{word(`cause.${entry.cause}`)}</span>
            <em>{t(role)}</em>
          </li>
        );
      })}
    </ol>
  );
}

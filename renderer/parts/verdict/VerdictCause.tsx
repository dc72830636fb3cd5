import { causeOf } from '../../../shared/domain/verdict/cause.ts';
import type { Verdict } from '../../../shared/domain/verdict/verdict.types.ts';
import { minutesText } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { verdictTexts } from '../../../shared/i18n/verdict.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** What would have saved it: where most of a late visit's lost minutes went, and whether that alone was too much. */
export function VerdictCause({ verdict: { shares, minutesLate } }: { verdict: Verdict }) {
  const t = useText(verdictTexts);
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  const cause = causeOf(shares);
  const minutes = shares.find(({ owner }) => owner === cause)?.minutes ?? 0;
  if (minutesLate === 0 || cause === null) return null;
  const params = {
    owner: word(`share.${cause}`),
    time: minutesText(language, minutes),
    late: minutesText(language, minutesLate),
  };
  return <p className="verdict-saved">{t(minutes >= minutesLate ? 'saved' : 'most', params)}</p>;
}

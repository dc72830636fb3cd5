import type { Policy } from '../domain/model.ontime.ts';
import type { Visit } from '../domain/model.ts';
import type { Verdict } from '../domain/verdict/verdict.types.ts';
import { dayTime, minutesText } from './format.ts';
import { type Catalogue, type Language, type TextKey, type TextParams, translate } from './translate.ts';
import { verdictTexts } from './verdict.texts.ts';
import { wordsTexts } from './words.texts.ts';

type Judged = Omit<Verdict, 'shares' | 'stretches'>;
type Told = {
  readonly visit: Pick<Visit, 'cancelledAt'>;
  readonly policy: Pick<Policy, 'compared'>;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
};

const textsIn =
  <C extends Catalogue>(catalogue: C, language: Language) =>
  (key: TextKey<C>, params?: TextParams) =>
    translate(catalogue, language, key, params);

/** The result as its mark says it: `迟 35 分`, `准时`, `未结算，已过 7 分`. */
export function verdictMark(language: Language, { result, minutesLate }: Judged): string {
  const t = textsIn(verdictTexts, language);
  const time = minutesText(language, minutesLate);
  if (result === 'late') return minutesLate > 0 ? t('mark.late', { time }) : t('mark.saidLate');
  if (result === 'open' && minutesLate > 0) return t('mark.overdue', { time });
  return t(`mark.${result}`);
}

/**
 * Why a verdict is what it is (V7), as the parts of a sentence: the promise that counted, the clock compared, the
 * minutes, what the customer had to do with it, and the rule: `承诺 12:30（增项，电话确认）`, `结算单交车 13:05`, `迟 35 分`, `V3`.
 */
export function verdictReasons(language: Language, verdict: Judged, told: Told): string[] {
  const t = textsIn(verdictTexts, language);
  const word = textsIn(wordsTexts, language);
  const { basis, compared, minutesLate, excuse } = verdict;
  const { cancelledAt } = told.visit;
  const clock = (at: number) => dayTime(language, at, told.now, told.timeZone);
  const promised = basis && {
    time: clock(basis.at),
    cause: word(`cause.${basis.cause}`),
    means: t(`means.${basis.means}`),
  };
  const stamp =
    compared !== null
      ? t(`compared.${told.policy.compared}`, { time: clock(compared) })
      : cancelledAt !== null
        ? t('cancelled', { time: clock(cancelledAt) })
        : t('now', { time: clock(told.now) });
  const measured = compared !== null || cancelledAt === null;
  const standing = minutesLate > 0 ? t('late', { time: minutesText(language, minutesLate) }) : t('inTime');
  const parts = [
    promised ? t('promised', promised) : t('notPromised'),
    stamp,
    basis && measured && standing,
    verdict.flagged && t('flagged'),
    excuse && t('excuse', { reason: word(`reason.${excuse.row.reason}`), state: t(`excuse.${excuse.state}`) }),
    verdict.saidLate && t('saidLate'),
    verdict.rule,
  ];
  return parts.filter((part) => typeof part === 'string');
}

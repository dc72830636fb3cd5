import { riskOfVisit } from '../domain/forecast.ts';
import type { Risk } from '../domain/lateness.ts';
import type { Shop, VisitFile } from '../domain/model.ts';
import { basisPromise } from '../domain/promise.ts';
import { stoppedAt } from '../domain/verdict/compared.ts';
import { countdown, dayTime } from './format.ts';
import { type Language, texts, translate } from './translate.ts';

const dueTexts = texts({
  due: ['交车 {time}', 'Due {time}'],
  none: ['未承诺时间', 'No promise yet'],
});

export type DueWords = {
  risk: Risk;
  /** "交车 16:30" */
  due: string;
  /** "还有 1:58", "迟 12 分"; null without a promise, and once the car was ready in time. */
  standing: string | null;
};

/** How a car stands against the promise that counts, in words; `now` epoch ms. */
export function dueWords(language: Language, file: VisitFile, shop: Shop, now: number): DueWords {
  const promise = basisPromise(file, shop.policy)?.at;
  const risk = riskOfVisit(file, shop, now);
  if (promise === undefined) return { risk, due: translate(dueTexts, language, 'none'), standing: null };
  const time = dayTime(language, promise, now, shop.hours.timeZone);
  const stamp = stoppedAt(file.visit, shop.policy);
  const standing = stamp !== null && risk !== 'late' ? null : countdown(language, promise, stamp ?? now);
  return { risk, due: translate(dueTexts, language, 'due', { time }), standing };
}

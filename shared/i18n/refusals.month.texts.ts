import { texts } from './translate.ts';

/** Every "no" about targets and the closing of a month; `refusals.texts.ts` says how they are written. */
export const refusalsMonthTexts = texts({
  'month-not-over': ['{month} 还没有结束。请在下个月月结。', '{month} is not over yet. Close it next month.'],
  'month-closed': [
    '{month} 已经月结，数字不再改变。之后的变化会记为更正。',
    '{month} is closed and its figures stand. What changes later is kept as a restatement.',
  ],
});

import type { TroubleKind } from '../domain/planning/trouble.ts';
import { type Catalogue, texts } from './translate.ts';

/** Why nothing can be promised, in the words of whoever has to tell the customer. */
type TroubleKey = `trouble.${TroubleKind}`;

/** The promise quote (F4): what holds, how surely, and what became of earlier ones. */
export const quoteTexts = texts({
  label: ['承诺把握', 'How sure'],
  offer: ['{target} 把握：', '{target} sure: '],
  take: ['采用', 'Use it'],
  taken: ['已采用', 'Used'],
  working: ['正在推算最早能守住的时间…', 'Working out the earliest time that holds…'],
  offline: [
    '离线：暂时推算不了把握，建议时间只按标准工时。',
    'Offline: how sure a time is cannot be told; what is suggested is by standard times.',
  ],
  none: ['推算不出能守住的时间。', 'No time that holds could be found.'],
  few: ['经验不足：部分项目按标准工时推算。', 'Too little data: some of the work is reckoned by standard times.'],
  chosen: ['{time} 的把握约 {chance}', '{time}: about {chance} sure'],
  chosenBelow: ['{time} 的把握不到 {chance}', '{time}: less than {chance} sure'],
  chosenAbove: ['{time} 的把握不低于 {chance}', '{time}: {chance} sure or more'],
  earlier: ['更早会有多大把握', 'How sure an earlier time is'],
  choice: ['{time}，把握 {chance}', '{time}, {chance} sure'],
  'trouble.no-hours': ['没有营业时间，排不了工', 'The shop has no working hours'],
  'trouble.cycle': ['项目之间互相等待', 'Operations wait for one another'],
  'trouble.no-bay': ['没有适合这项工作的工位', 'No bay suits this work'],
  'trouble.bays-out': ['适合的工位都停用', 'Every bay for this work is out of service'],
  'trouble.nobody-qualified': ['没有人有这项工作的工种、等级或证书', 'Nobody has the trade, level or certificate'],
  'trouble.nobody-there': ['会做的人近期都不上班', 'Whoever can do this is not at work in the time ahead'],
  'trouble.blocked': ['前一个项目排不了工', 'It waits for work that cannot be planned'],
  'trouble.beyond-horizon': ['积压太多，超出了推算范围', 'There is more work than can be looked ahead'],

  report: ['承诺推算准不准', 'Were the quotes right?'],
  reportNote: [
    '按推算时间承诺的车，最后守住了多少。后来改过考核时间的不算。',
    'Of the promises told at the quoted time, how many held. Where the time that counts was moved later, it is left out.',
  ],
  reportNone: ['还没有按推算时间承诺并结算的车。', 'No car that was promised by a quote is settled yet.'],
  month: ['月份', 'Month'],
  made: ['推算', 'Quoted'],
  told: ['按此承诺并结算', 'Told and settled'],
  counted: ['计入', 'Counted'],
  held: ['守住', 'Held'],
  rate: ['守住率', 'Share held'],
  stated: ['当时的把握', 'Stated'],
  missed: ['没守住的车（{n}）', 'Cars that did not hold ({n})'],
  missedLine: ['承诺 {time}，晚 {n} 分结算', 'promised {time}, settled {n} min after it'],
  more: ['还有 {n} 台没有列出', '{n} more are not listed'],
} satisfies Catalogue & Catalogue<TroubleKey>);

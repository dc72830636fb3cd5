import { texts } from './translate.ts';

/** Signs of gaming: what was seen, in plain words, without a verdict. */
export const signsTexts = texts({
  title: ['值得看一看', 'Worth a look'],
  note: [
    '这里只列出迹象，不下结论；每一条都可能有正当理由。共看了 {n} 台。',
    'Listed, not judged: each may have a good reason. {n} visits were looked into.',
  ],
  none: ['没有发现迹象。', 'No signs were found.'],
  count: ['{n} 条', '{n}'],
  more: ['还有 {n} 条没有列出', '{n} more are not listed'],
  'long-promise': ['承诺时间远超标准加排队', 'Promises far above standard plus queue'],
  'late-promise': ['承诺时间过后才重新承诺', 'New promises made after the old one had passed'],
  'before-ready': ['先结算后竣工', 'Settled before ready'],
  backdated: ['结算单交车时间倒填，由迟变准', 'Sheets set back before settlement, from late to in time'],
  'moved-stamp': ['更正时间后由迟变准', 'Stamps corrected from late to in time'],
  'finish-burst': ['临下班集中完工', 'Bursts of finishes at closing time'],
  seconds: ['开工后几秒内完工', 'Started and finished within seconds'],
  'excuse-share': ['客户原因占比明显偏高', 'Customer-caused lateness far above colleagues'],
  'said.long-promise': ['给了 {value} 分，标准加排队 {expected} 分', '{value} min given, {expected} min needed'],
  'said.late-promise': ['过了 {value} 分', '{value} min after it'],
  'said.before-ready': ['早 {value} 分', '{value} min before'],
  'said.backdated': ['比结算早 {value} 分', '{value} min before settlement'],
  'said.moved-stamp': ['提前了 {value} 分', 'moved by {value} min'],
  'said.finish-burst': ['连续完工 {value} 项', '{value} in a row'],
  'said.seconds': ['{value} 秒', '{value} s'],
  'said.excuse-share': ['{value}，同事 {expected}', '{value}, colleagues {expected}'],
});

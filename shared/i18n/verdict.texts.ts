import { texts } from './translate.ts';

/** The verdict card: what became of a visit's promise, by which rule, and whose the minutes were (V7, V8). */
export const verdictTexts = texts({
  title: ['准时判定', 'On-time verdict'],
  soFar: ['截至现在', 'As it stands now'],

  'mark.on-time': ['准时', 'On time'],
  'mark.late': ['迟 {time}', '{time} late'],
  'mark.saidLate': ['客户说迟了', 'Late, says the customer'],
  'mark.left-out': ['不计入准时率', 'Left out of the rate'],
  'mark.open': ['未结算', 'Not settled yet'],
  'mark.overdue': ['未结算，已过 {time}', 'Not settled, {time} past'],

  promised: ['承诺 {time}（{cause}，{means}确认）', 'Promised {time} ({cause}, agreed {means})'],
  notPromised: ['没有承诺时间', 'Nothing was promised'],
  'compared.sheet': ['结算单交车 {time}', 'settlement sheet {time}'],
  'compared.ready': ['竣工 {time}', 'ready {time}'],
  'compared.delivered': ['交车 {time}', 'delivered {time}'],
  now: ['现在 {time}', 'now {time}'],
  cancelled: ['{time} 取消', 'cancelled {time}'],
  late: ['迟 {time}', '{time} late'],
  inTime: ['没有超过', 'not past it'],
  saidLate: ['客户回访说迟了', 'the customer said it was late'],
  excuse: ['{reason}：{state}', '{reason}: {state}'],
  'excuse.excuses': ['已免责', 'excused'],
  'excuse.unsigned': ['待客户签字', 'not signed yet'],
  'excuse.rejected': ['不予免责', 'not excused'],
  flagged: ['增项确认时承诺已过', 'an addition was confirmed too late (P3)'],

  'rule.V1': ['按设置不计入，或已取消', 'Left out by the settings, or cancelled'],
  'rule.V2': ['与有效承诺比较，同一分钟算准时', 'Against the promise that counts; the same minute is on time'],
  'rule.V3': ['有增项，按最后一次有效承诺', 'With additions: the last promise that counts'],
  'rule.V4': ['客户原因，按设置处理', 'By the customer’s cause, as the settings say'],
  'rule.V5': ['以客户回访为准', 'The customer’s word in the follow-up call'],

  'means.in-person': ['当面', 'in person'],
  'means.phone': ['电话', 'by phone'],
  'means.message': ['短信或微信', 'by message'],

  ledger: ['承诺', 'Promises'],
  counts: ['计入', 'counts'],
  replaced: ['已被替换', 'replaced'],
  informed: ['仅告知', 'told only'],

  minutes: ['时间去向', 'Where the time went'],
  total: ['合计', 'Total'],
  owner: ['去向', 'Went to'],
  share: ['占比', 'Share'],
  duration: ['用时', 'Time'],
  percent: ['{n}%', '{n}%'],
  underPercent: ['<1%', '<1%'],
  basis: ['承诺 {time}', 'Promised {time}'],
  noMinutes: ['到达不足一分钟', 'Less than a minute so far'],
  bar: ['从 {from} 到 {to}，依次：{list}', 'From {from} to {to}, in order: {list}'],
  barItem: ['{owner} {time}', '{owner} {time}'],
  between: ['、', ', '],

  saved: [
    '主要耗在：{owner} {time}。少用 {late}就能准时。',
    'Most went to: {owner}, {time}. {late} less and it was on time.',
  ],
  most: ['主要耗在：{owner} {time}。', 'Most went to: {owner}, {time}.'],
});

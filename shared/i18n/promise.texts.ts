import { texts } from './translate.ts';

/** What was agreed with the customer, asked the same way at reception and on the board (P1, P2, P4). */
export const promiseTexts = texts({
  promisedFor: ['承诺时间', 'Promised for'],
  means: ['告知方式', 'Told'],
  cause: ['原因', 'Cause'],
  note: ['备注', 'Note'],
  outsideHours: ['不在交车时间内，确认承诺', 'Outside delivery hours: promise it all the same'],
  willCount: ['保存后，考核时间改为 {time}', 'Saved, this moves the time that counts to {time}'],
  willNotCount: ['保存后只记为已告知，考核时间仍是 {time}', 'Saved as “customer informed”: {time} still counts'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
});

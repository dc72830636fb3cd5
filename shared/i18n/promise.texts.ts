import { texts } from './translate.ts';

/** What was agreed with the customer, asked the same way at reception and on the board (P1, P2, P4). */
export const promiseTexts = texts({
  promisedFor: ['承诺时间', 'Promised for'],
  means: ['告知方式', 'Told'],
  cause: ['原因', 'Cause'],
  say: ['标准话术（可改，改过的记入备注）', 'Standard wording (edit it: what you change is kept as the note)'],
  sayAgain: ['恢复标准话术', 'Standard wording again'],
  sign: ['客户签名，确认新的时间', 'The customer signs for the new time'],
  signNow: ['请客户签字', 'Let the customer sign'],
  signTitle: ['客户要求改为 {time}，请签字', "The customer's wish: {time}. Please sign"],
  follows: ['对应增项：{names}', 'For: {names}'],
  outsideHours: ['不在交车时间内，确认承诺', 'Outside delivery hours: promise it all the same'],
  willCount: ['保存后，考核时间改为 {time}', 'Saved, this moves the time that counts to {time}'],
  willNotCount: ['保存后只记为已告知，考核时间仍是 {time}', 'Saved as “customer informed”: {time} still counts'],
  save: ['保存', 'Save'],
  cancel: ['取消', 'Cancel'],
});

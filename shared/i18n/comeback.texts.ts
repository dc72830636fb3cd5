import { texts } from './translate.ts';

/** Taking in a car that was here before (Q3). */
export const comebackTexts = texts({
  title: ['这台车最近来过，是外返吗？', 'This car was here lately. Is it a comeback?'],
  ago: ['{n} 天前', '{n|# day ago|# days ago}'],
  today: ['今天', 'today'],
  km: ['行驶 {n} 公里', '{n} km since'],
  link: ['外返', 'Comeback'],
  linked: ['已关联外返', 'Linked as a comeback'],
  unlink: ['取消关联', 'Not a comeback'],
  hint: [
    '由技术总监鉴定，计入前次的技师和月份',
    'The technical director rules; it counts against the earlier technicians and month',
  ],
});

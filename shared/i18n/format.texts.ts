import { texts } from './translate.ts';

/** Pieces of times and durations. */
export const formatTexts = texts({
  minutes: ['{m} 分', '{m} min'],
  hours: ['{h} 小时', '{h} h'],
  hoursMinutes: ['{h} 小时 {m} 分', '{h} h {m} min'],
  days: ['{d} 天', '{d} d'],
  daysHours: ['{d} 天 {h} 小时', '{d} d {h} h'],
  left: ['还有 {time}', '{time} left'],
  late: ['迟 {time}', '{time} late'],
  over: ['超 {time}', '{time} over'],
  seconds: ['{n} 秒', '{n} s'],
  ago: ['{time}前', '{time} ago'],
  tomorrow: ['明天 {time}', 'Tomorrow {time}'],
  yesterday: ['昨天 {time}', 'Yesterday {time}'],
  bay: ['{label} 号位', 'Bay {label}'],
  dayTime: ['{date} {time}', '{date} {time}'],
});

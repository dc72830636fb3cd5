import { texts } from './translate.ts';

/** The form of working hours, at first start and on the admin page alike. */
export const hoursTexts = texts({
  timeZone: ['时区', 'Time zone'],
  hours: ['营业时间', 'Opening hours'],
  closed: ['休息', 'Closed'],
  day0: ['周日', 'Sunday'],
  day1: ['周一', 'Monday'],
  day2: ['周二', 'Tuesday'],
  day3: ['周三', 'Wednesday'],
  day4: ['周四', 'Thursday'],
  day5: ['周五', 'Friday'],
  day6: ['周六', 'Saturday'],
  breaks: ['休息时段', 'Breaks'],
  addBreak: ['添加休息时段', 'Add a break'],
  removeBreak: ['删除休息时段', 'Remove the break'],
  exceptions: ['节假日与调休', 'Holidays and make-up days'],
  addException: ['添加日期', 'Add a date'],
  removeException: ['删除日期', 'Remove the date'],
  wrong: [
    '请检查：至少一天营业，结束晚于开始，休息时段在营业时间之内，日期不重复。',
    'Please check: at least one day open, closing after opening, breaks within the opening hours, no date twice.',
  ],
});

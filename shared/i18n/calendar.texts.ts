import { texts } from './translate.ts';

/** When the shop and its people work: shifts, absences and holidays, on the admin page and in the dispatcher's notices. */
export const calendarTexts = texts({
  'tab.shifts': ['班次', 'Shifts'],
  'tab.absences': ['请假外出', 'Absences'],

  shift: ['班次', 'Shift'],
  shopHours: ['按营业时间', "The shop's hours"],
  shiftHint: [
    '班次决定谁什么时候能接活；两个班次的休息时段错开，就是两批午休。没有班次的人按营业时间。节假日各班次都休息，调休上班日按门店时间上班。',
    "A shift says when its people can be given work. Two shifts with different breaks are lunch in two waves. People without one work the shop's hours. On holidays every shift is off; on make-up days it works the shop's hours.",
  ],
  week: ['上班时间', 'Hours'],
  noBreak: ['无', 'None'],
  workers: ['人员', 'People'],
  nobody: ['还没有人', 'Nobody yet'],
  workersMore: ['{names} 等 {n} 人', '{names} and others, {n} in all'],
  daysTo: ['{from}至{to}', '{from} to {to}'],
  everyDay: ['每天', 'Every day'],
  teamShift: ['班组 · 班次', 'Team · shift'],
  shiftName: ['班次名称', "The shift's name"],

  person: ['人员', 'Person'],
  kind: ['原因', 'Why'],
  time: ['时间', 'When'],
  note: ['备注', 'Note'],
  state: ['状态', 'State'],
  wholeDays: ['整天', 'Whole days'],
  days: ['日期', 'Days'],
  from: ['从', 'From'],
  to: ['到', 'To'],
  awayNow: ['现在不在', 'Away now'],
  coming: ['还没开始', 'Coming'],
  over: ['已结束', 'Over'],
  today: ['今天', 'today'],
  wholeDay: ['{day} 全天', '{day}, all day'],
  wholeSpan: ['{from} 至 {to}，{n} 天', '{from} to {to}, {n|# day|# days}'],
  withdraw: ['撤销', 'Withdraw'],
  withdrawAsk: ['撤销后，{person} 在这段时间又可以排活。', '{person} can be given work in that time again.'],
  keep: ['不撤销', 'Keep it'],
  absencesNone: ['接下来没有人请假外出', 'Nobody is going to be away'],
  addAbsence: ['登记请假外出', 'Record an absence'],
  absentCars: ['这段时间排给 {person} 的车：{cars}', 'Cars planned for {person} then: {cars}'],

  holidaysMissing: ['{year} 年的节假日还没录入', 'No holidays entered for {year}'],
  holidaysMissingWhy: [
    '承诺时间和派工会把放假的日子当成上班。',
    'Until they are, promises and plans count them as working days.',
  ],
  enter: ['去录入', 'Enter them'],
  loadHolidays: ['载入 {year} 年法定节假日', 'Load the official holidays of {year}'],
  holidaysLoaded: [
    '加了 {n} 天，可以再改；保存后生效。',
    'Added {n|# day|# days}. Change them as you like, then save.',
  ],
  holidaysNone: ['{year} 年的都已经在表里了。', 'All of {year} are in the list already.'],
  holidaysUnknown: [
    '本版本还没有 {year} 年的官方安排，请按国务院通知手工添加。',
    'This version does not know the official holidays of {year} yet: add them by hand.',
  ],
});

import { texts } from './translate.ts';

/** Replay of a day: the board as it stood at a time. */
export const replayTexts = texts({
  title: ['回放', 'Replay'],
  earlier: ['前一天', 'The day before'],
  later: ['后一天', 'The next day'],
  toNow: ['今天', 'Today'],
  day: ['日期', 'Day'],
  at: ['时刻', 'Time'],
  asItStood: ['{day} {time} 当时的车间', 'The shop as it stood on {day} at {time}'],
  back: ['上一次变化', 'The change before'],
  forth: ['下一次变化', 'The next change'],
  marks: ['当天有记录的 {n} 分钟', '{n|# minute with something new|# minutes with something new}'],

  bays: ['工位', 'Bays'],
  elsewhere: ['工位以外', 'Not in a bay'],
  empty: ['空', 'Empty'],
  none: ['当时没有在店的车。', 'No car was here then.'],
  cars: ['在店 {n} 台', '{n|# car here|# cars here}'],
  promised: ['承诺 {time}', 'Promised {time}'],
  noPromise: ['未承诺', 'No promise'],
  forecast: ['预计 {time}', 'Expected {time}'],
  noForecast: ['预计不出', 'No forecast'],
  unplaced: ['没有登记位置', 'Nobody said where'],

  learned: ['接下来 15 分钟才知道的', 'Learned in the next 15 minutes'],
  learnedNone: ['没有新消息。', 'Nothing new.'],
  happened: ['{time} 发生', 'happened {time}'],
  nobody: ['未登录', 'Nobody'],
});

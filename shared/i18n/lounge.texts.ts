import { texts } from './translate.ts';

/** The customers' lounge. Said to guests: polite, short, and never about another person's car (L1). */
export const loungeTexts = texts({
  pageTitle: ['客户休息区', 'Lounge'],
  title: ['爱车维修进度', "Your car's progress"],
  sample: ['示例门店', 'Sample'],

  pickup: ['取车号', 'Number'],
  plate: ['车牌', 'Plate'],
  car: ['车型', 'Car'],
  progress: ['进度', 'Progress'],
  told: ['预计交车', 'Expected'],
  revised: ['更新', 'Revised'],
  stepOf: ['第 {n} 步，共 6 步', 'Step {n} of 6'],

  page: ['{page} / {pages} 页', 'Page {page} / {pages}'],
  updated: ['数据更新于 {age}', 'Updated {age}'],
  hint: ['请凭取车号查看爱车进度', 'Find your car by its pickup number'],
  soundOff: ['触摸屏幕开启提示音', 'Touch the screen for sound'],

  emptyTitle: ['欢迎光临', 'Welcome'],
  emptyText: [
    '请坐，喝杯茶。爱车进厂后，进度会显示在这里。',
    "Have a seat and a cup of tea. Your car's progress will appear here.",
  ],
  emptyHint: ['取车号印在您的委托书上，例如 {example}', 'Your pickup number is on your order, for example {example}'],

  callTitle: ['可以交车了', 'is ready'],
  callText: ['请到前台取车', 'Please come to the front desk'],
  callSpoken: ['{pickup} 号车主，您的爱车可以交车了。', 'Number {pickup}, your car is ready.'],

  stale: ['数据暂停更新 {time}', 'Not updated since {time}'],
  staleFor: ['已 {span}没有更新', 'No update for {span}'],
  staleText: ['请向服务顾问询问进度', 'Please ask your service advisor'],
  connecting: ['正在连接，请稍候', 'Connecting, one moment'],
  broken: ['屏幕正在恢复', 'This screen is recovering'],

  day0: ['周日', 'Sun'],
  day1: ['周一', 'Mon'],
  day2: ['周二', 'Tue'],
  day3: ['周三', 'Wed'],
  day4: ['周四', 'Thu'],
  day5: ['周五', 'Fri'],
  day6: ['周六', 'Sat'],
});

import { texts } from './translate.ts';

/** The workshop's wall: words short enough for a tile read from ten metres. */
export const wallTexts = texts({
  pageTitle: ['车间大屏', 'Workshop wall'],
  sample: ['示例门店', 'Sample'],
  connecting: ['正在连接，请稍候', 'Connecting, one moment'],
  broken: ['屏幕正在恢复', 'This screen is recovering'],
  noBays: ['还没有工位。请在管理页添加。', 'There are no bays yet. Add them on the admin page.'],

  inShop: ['在店', 'In shop'],
  working: ['施工', 'Working'],
  held: ['暂停', 'On hold'],
  inspecting: ['待质检', 'To inspect'],
  ready: ['待交车', 'Ready'],
  due: ['1 小时内到点', 'Due in 1 h'],
  atRisk: ['可能迟', 'At risk'],
  late: ['已迟', 'Late'],

  tileWorking: ['施工', 'Working'],
  tileHeld: ['暂停', 'On hold'],
  tileWaiting: ['待开工', 'To start'],
  tileInspecting: ['待质检', 'To inspect'],
  tileToWash: ['待洗车', 'To wash'],
  tileWashing: ['洗车', 'Washing'],
  tileReady: ['待交车', 'Ready'],
  tileClosed: ['停用', 'Closed'],

  until: ['到 {time}', 'to {time}'],
  over: ['超 {n} 分', '+{n} min'],
  back: ['预计 {time} 恢复', 'Back {time}'],
  next: ['下一台', 'Next'],
  promise: ['承诺交车', 'Promised'],
  more: ['另有 {n} 项', '{n} more'],
});

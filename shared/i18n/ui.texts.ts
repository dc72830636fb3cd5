import { texts } from './translate.ts';

/** Words of the design system itself: states, pads, banners and the timeline's own announcements. */
export const uiTexts = texts({
  stateOnTrack: ['正常', 'On track'],
  stateAtRisk: ['可能迟', 'At risk'],
  stateLate: ['已迟', 'Late'],
  stateReady: ['可交车', 'Ready'],
  stateHeld: ['暂停', 'On hold'],
  stateWaiting: ['等待', 'Waiting'],
  stateDone: ['已完成', 'Done'],

  online: ['在线', 'Online'],
  catchingUp: ['正在补收', 'Catching up'],
  offline: ['离线', 'Offline'],
  tapsWaiting: ['{n} 项待发送', '{n|# tap waiting|# taps waiting}'],
  staleSince: ['数据暂停更新 {time}', 'Not updated since {time}'],
  staleForSeconds: ['已 {n} 秒', '{n} s ago'],
  staleForMinutes: ['已 {n} 分钟', '{n} min ago'],
  staleForHours: ['已 {n} 小时', '{n} h ago'],
  loading: ['正在加载', 'Loading'],
  brokenTitle: ['这里出错了', 'Something went wrong here'],
  brokenText: [
    '车间数据没有丢失。重试一次；若仍不行，请记下下面这行。',
    'No shop data is lost. Try again; if it stays, note the line below.',
  ],
  retry: ['重试', 'Try again'],

  undo: ['撤销', 'Undo'],
  secondsLeft: ['{n} 秒', '{n} s'],
  workedOfStandard: ['{worked} / {standard} 分', '{worked} / {standard} min'],
  workedOnly: ['已用 {worked} 分', '{worked} min worked'],
  overStandard: ['超 {n} 分', '{n} min over'],
  progressText: ['{figures}，{over}', '{figures}, {over}'],
  progressLabel: ['已用工时与标准工时', 'Time worked against standard'],

  signHere: ['请在此签名', 'Sign here'],
  signAgain: ['重新签名', 'Sign again'],

  close: ['关闭', 'Close'],
  pinEntered: ['已输入 {n} 位', '{n|# digit entered|# digits entered}'],
  digitPad: ['数字键盘', 'Number pad'],
  clear: ['清空', 'Clear'],
  backspace: ['退格', 'Delete'],
  platePad: ['车牌键盘', 'Plate pad'],
  plateEmpty: ['请输入车牌', 'Enter the plate'],
  plateNow: ['车牌 {plate}', 'Plate {plate}'],
  newEnergy: ['新能源', 'New energy'],

  boardLabel: ['排程板', 'Schedule'],
  boardHelp: [
    '方向键移动，回车打开，M 移动，R 改时长，Shift+F10 菜单，加减号缩放，Shift+左右平移，N 回到现在',
    'Arrows move between cards, Enter opens, M moves, R resizes, Shift+F10 menu, plus and minus zoom, Shift with left and right pans, N returns to now',
  ],
  poolHelp: ['按 M 排到板上', 'Press M to place it on the board'],
  moveStart: [
    '正在移动 {name}。左右选时间，上下换行，回车放下，Esc 取消。',
    'Moving {name}. Arrows choose time and lane, Enter drops, Escape cancels.',
  ],
  resizeStart: [
    '正在调整 {name} 的时长。左右键改结束时间，回车确定，Esc 取消。',
    'Resizing {name}. Left and right change the end, Enter confirms, Escape cancels.',
  ],
  moveAt: ['{lane}，{start} 至 {end}', '{lane}, {start} to {end}'],
  moveWarned: ['{where}。注意：{reason}', '{where}. Mind: {reason}'],
  moveRefused: ['{where}。不可以：{reason}', '{where}. Not possible: {reason}'],
  moveDropped: ['{name} 已放到 {where}', '{name} dropped: {where}'],
  moveCancelled: ['已取消', 'Cancelled'],
  dropOutside: ['松手取消', 'Release to cancel'],
  dropRefused: ['不能放在这里：{reason}', 'Cannot go here: {reason}'],
  dropSending: ['正在发送', 'Sending'],
  itemGone: ['{name} 刚被移走', '{name} has just been taken away'],
  now: ['现在', 'Now'],
});

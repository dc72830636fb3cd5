import { texts } from './translate.ts';

/** The desktop app's own words: tray, menus, dialogs. */
export const shellTexts = texts({
  board: ['调度台', 'Dispatch board'],
  lounge: ['客户休息区屏', 'Lounge screen'],
  wall: ['车间大屏', 'Workshop wall'],
  onDisplay: ['显示器 {n}（{size}）', 'Display {n} ({size})'],
  off: ['关闭', 'Off'],
  startWithSystem: ['开机自动启动', 'Start with the system'],
  quit: ['退出 Bayboard', 'Quit Bayboard'],
  running: ['Bayboard 正在运行', 'Bayboard is running'],
  trayTitle: ['Bayboard 继续在后台运行', 'Bayboard keeps running'],
  trayText: [
    '窗口已关闭，但各屏幕仍由这台电脑供数。从托盘图标可重新打开或退出。',
    'The window is closed, but this PC still feeds every screen. Open it again, or quit, from the tray icon.',
  ],
  understood: ['知道了', 'All right'],
  quitTitle: ['确定退出？', 'Quit?'],
  quitText: ['{n} 个屏幕将没有画面。', '{n|# screen|# screens} will go dark.'],
  cancel: ['取消', 'Cancel'],
  failedTitle: ['Bayboard 无法启动', 'Bayboard could not start'],
  brokenTitle: ['此窗口多次出错', 'This window failed several times'],
  brokenText: [
    '数据和其他屏幕不受影响。请从托盘重新打开窗口。',
    'Data and other screens are not affected. Open the window again from the tray.',
  ],
});

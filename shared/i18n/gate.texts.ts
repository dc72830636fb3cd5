import { texts } from './translate.ts';

/** The door: a browser that the shop has not admitted yet. */
export const gateTexts = texts({
  pageTitle: ['接入屏幕', 'Connect this screen'],
  language: ['English', '中文'],
  languageLabel: ['Switch to English', '切换到中文'],

  title: ['这个屏幕还没有接入', 'This screen is not connected yet'],
  titleIn: ['已接入', 'Connected'],
  titleSearching: ['正在寻找主机', 'Looking for the hub'],
  titleDenied: ['主机没有接受这个屏幕', 'The hub did not accept this screen'],

  here: ['在这里', 'Here'],
  hereText: ['把这六位数字告诉车间调度。', 'Tell the workshop controller these six digits.'],
  there: ['在调度台', "At the dispatcher's board"],
  thereText: [
    '出现“新屏幕请求接入”，核对数字，选择它的用途。',
    '"New screen wants in" appears: compare the digits and choose what this screen is for.',
  ],
  after: ['然后', 'Then'],
  afterText: ['这里会自动打开，以后不用再输入。', 'This screen opens by itself, and needs no code again.'],
  scan: ['也可以用调度的平板扫码', "Or scan it with the dispatcher's pad"],

  code: ['接入代码', 'Code of this screen'],
  expires: ['{time} 后自动换新代码', 'A new code comes in {time}'],
  expired: ['正在换新代码', 'Getting a new code'],
  searchingText: [
    '主机开机后，这里会自动显示代码。请检查：主机是否开着，网线或 Wi-Fi 是否连通。',
    'The code appears by itself once the hub is there. Check that the hub is on and that this screen is on the network.',
  ],
  address: ['主机 {address}', 'Hub {address}'],
  again: ['稍后会自动再试。', 'It will be tried again by itself.'],
});

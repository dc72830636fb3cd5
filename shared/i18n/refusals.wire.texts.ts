import type { WireErrorCode } from '../protocol/errors.ts';
import { type Catalogue, texts } from './translate.ts';

/** Every "no" of the wire and of the hub itself; `refusals.texts.ts` says how they are written. */
export const refusalsWireTexts = texts({
  'bad-message': [
    '发送的内容无法识别。请刷新页面后重试。',
    'The hub could not read the message. Reload the page and try again.',
  ],
  'too-large': ['内容太长，没有发送。请缩短。', 'Too long to send. Make it shorter.'],
  'too-fast': ['操作太快了。请稍等一下再试。', 'Too many at once. Wait a moment and try again.'],
  'protocol-old': [
    '本页版本与主机不一致。请刷新页面。',
    'This page and the hub are of different versions. Reload the page.',
  ],
  'token-unknown': ['主机不认识这个屏幕。请重新接入。', 'The hub does not know this screen. Have it admitted again.'],
  'token-revoked': [
    '这个屏幕已被移出。请车间调度重新接入。',
    'This screen was removed. Ask the dispatcher to admit it again.',
  ],
  'client-foreign': ['这个编号属于另一个屏幕。请刷新页面。', 'This number belongs to another screen. Reload the page.'],
  'hub-busy': ['主机忙，稍后会自动重发。', 'The hub is busy; it will be sent again by itself.'],
  'hub-closing': [
    '主机正在关闭。重新开启后会自动继续。',
    'The hub is shutting down; this goes on by itself when it is back.',
  ],
  'hub-error': [
    '主机出错，这一步没有生效。请告诉车间调度。',
    'The hub had an error and this was not done. Tell the workshop controller.',
  ],
  'folder-unwritable': [
    '主机无法写入这个文件夹。请填写主机上的完整路径，并检查权限。',
    'The hub cannot write to that folder. Give its whole path on the hub, and check its rights.',
  ],
  'backup-unreadable': [
    '这个备份读不出来，什么都没有改动。请选更早的一个。',
    'That backup cannot be read; nothing was changed. Choose an older one.',
  ],
  'disk-full': [
    '主机磁盘已满，无法保存。请立即清理磁盘。',
    "The hub's disk is full; nothing can be saved. Free some space now.",
  ],
  'no-such-command': ['主机不认识这个操作。请刷新页面。', 'The hub does not know this action. Reload the page.'],
  'no-such-route': ['没有这个地址。', 'There is nothing at this address.'],
  'origin-foreign': ['请用主机自己的地址打开本页。', "Open this page from the hub's own address."],
} satisfies Catalogue<WireErrorCode>);

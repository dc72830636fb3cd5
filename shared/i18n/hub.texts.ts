import { texts } from './translate.ts';

/** How the hub itself is: what screens say about it, and the page of its backups. */
export const hubTexts = texts({
  'trouble.disk-full': [
    '主机磁盘已满：操作已保留，等主机能保存时自动发送。请立即清理磁盘。',
    "The hub's disk is full: taps are kept here and sent as soon as it can save again. Free some space now.",
  ],
  'trouble.disk-readonly': [
    '主机磁盘无法写入：操作已保留，恢复后自动发送。请找管理员。',
    "The hub's disk cannot be written: taps are kept here and sent once it can. Call whoever looks after the PC.",
  ],
  'trouble.disk-failing': [
    '主机磁盘出错：操作已保留，恢复后自动发送。请找管理员检查磁盘。',
    "The hub's disk has errors: taps are kept here and sent once it is well. Have the disk checked.",
  ],
  'trouble.disk-busy': [
    '主机的数据正被别的程序占用：操作已保留，稍后自动发送。',
    "Another program holds the hub's data: taps are kept here and sent in a moment.",
  ],
  'restored.title': ['数据库损坏，已换上备份', 'The database was damaged; a backup is in its place'],
  'restored.asked': ['已恢复备份', 'A backup was restored'],
  'restored.text': [
    '主机只知道 {upTo} 之前的事，之后发生的请重新录入。原数据已移开保存，没有删除。',
    'The hub knows what happened up to {upTo}; enter again what happened after. The old data was moved aside, not deleted.',
  ],
  read: ['知道了', 'Read'],
  'backup.first': ['本机没有新的备份：{why}', 'This PC has no new backup: {why}'],
  'backup.second': ['第二备份位置没有新的备份：{why}', 'The second backup folder has no new backup: {why}'],
  'why.disk-full': ['磁盘已满', 'the disk is full'],
  'why.disk-readonly': ['无法写入', 'it cannot be written'],
  'why.disk-failing': ['磁盘出错', 'the disk has errors'],
  'why.disk-busy': ['被别的程序占用', 'another program holds it'],
  'why.damaged': ['数据库本身有损坏', 'the database itself is damaged'],
  'why.away': ['连接不上', 'it is not there'],
  open: ['查看备份', 'See backups'],

  'tab.backups': ['备份', 'Backups'],
  intro: [
    '有新内容时每十分钟自动备份一次，升级前和关闭时也备份；每份都打开检查过。保留最近 6 份、一天内每小时一份、一个月内每天一份、一年内每月一份。',
    'A backup every ten minutes when something changed, before updates and when the hub stops; each is opened and checked. Kept: the newest 6, one an hour for a day, one a day for a month, one a month for a year.',
  ],
  folder: ['备份文件夹', 'Backup folder'],
  second: ['第二位置（另一块硬盘或共享文件夹）', 'Second folder (another disk or a share)'],
  secondNone: ['未设置：这台电脑坏了，备份也就没了', 'None: if this PC is lost, so are the backups'],
  secondHint: ['主机上的完整路径', 'Its whole path on the hub'],
  save: ['保存', 'Save'],
  remove: ['不用', 'Remove'],
  now: ['立即备份', 'Back up now'],
  export: ['导出全部数据', 'Take everything out'],
  exportHint: [
    '一个压缩包：每张表一份 CSV 和 JSON，以及照片。含客户姓名和电话，请妥善保管。',
    'One archive: a CSV and a JSON a table, and the photos. It holds names and phone numbers: keep it safe.',
  ],
  made: ['备份时间', 'Made'],
  size: ['大小', 'Size'],
  place: ['位置', 'Where'],
  'place.first': ['本机', 'This PC'],
  'place.second': ['第二位置', 'Second folder'],
  none: ['还没有备份', 'No backup yet'],
  behind: ['之后还有 {n} 条记录', '{n|# entry newer|# entries newer}'],
  restore: ['恢复', 'Restore'],
  restoreAsk: ['恢复到 {time}？', 'Go back to {time}?'],
  restoreText: [
    '之后的 {n} 条记录会从所有屏幕上消失；现在的数据会移开保存，不会删除。所有屏幕会短暂断开。',
    '{n|# entry made since|# entries made since} will be gone from every screen; the present data is moved aside, not deleted. All screens lose the hub for a moment.',
  ],
  restoreSame: [
    '这份备份之后没有新记录。所有屏幕会短暂断开。',
    'Nothing was entered since. All screens lose the hub for a moment.',
  ],
  restoring: ['正在恢复，屏幕会自动重新连接', 'Restoring; the screens come back by themselves'],
  cancel: ['取消', 'Cancel'],
  elsewhere: [
    '恢复、导出和第二位置只能在主机这台电脑上操作。',
    "Restoring, export and the second folder: at the hub's own PC only.",
  ],
  megabytes: ['{n} MB', '{n} MB'],
});

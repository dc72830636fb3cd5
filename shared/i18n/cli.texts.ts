import { texts } from './translate.ts';

/** What the hub says on a terminal: start, addresses, and why it could not start. */
export const cliTexts = texts({
  up: ['Bayboard 主机已启动', 'The hub is running'],
  sample: ['示例门店：所有人的 PIN 都是 {pin}', 'Sample shop: everybody has the PIN {pin}'],
  desk: ['本机调度台', "This PC's dispatcher desk"],
  screens: ['其他屏幕打开', 'Other screens open'],
  apiToken: ['接口令牌（仅显示一次）', 'API token (shown once)'],
  stop: ['按 Ctrl+C 停止', 'Ctrl+C stops it'],
  stopped: ['已停止', 'Stopped'],
  'folder-unwritable': ['数据文件夹无法写入：{dir}', 'The data folder cannot be written: {dir}'],
  'already-running': [
    '{dir} 正被另一个 Bayboard 使用，请先退出它，或用 --data 指定别的文件夹',
    'Another Bayboard is using {dir}: quit it first, or name another folder with --data',
  ],
  unexpected: ['无法启动：{reason}', 'Cannot start: {reason}'],
  'port-unusable': ['不能监听 {host} 的端口 {port}：{reason}', 'Cannot listen on {host}, port {port}: {reason}'],
  'port-in-use': ['端口 {port} 已被占用，请用 --port 换一个', 'Port {port} is in use: choose another with --port'],
  'database-too-new': [
    '数据库来自更新的版本（结构 {found}，本程序只认识 {known}），请升级程序；数据未改动',
    'The database comes from a newer version (schema {found}, this program knows {known}): update the program. Nothing was changed',
  ],
  'database-unusable': [
    '数据库无法打开：{reason}；文件未改动',
    'The database cannot be opened: {reason}. The file was not changed',
  ],
  'database-lost': [
    '数据库 {file} 无法读取，也没有可用的备份；文件未改动。有备份文件时请用 --restore 指定',
    'The database {file} cannot be read, and there is no backup that can. Nothing was changed: name a backup with --restore if you have one',
  ],
  'database-keeps-failing': [
    '{dir} 里的数据库十分钟内三次损坏，主机已停止。请检查这块磁盘',
    'The database in {dir} was damaged three times in ten minutes: the hub has stopped. Check this disk',
  ],
  'backup-unreadable': [
    '要恢复的文件不是可用的备份；什么都没有改动',
    'The file to restore is no backup that can be read. Nothing was changed',
  ],
  restored: [
    '注意：数据库无法读取，已用 {backup} 的备份代替；{upTo} 之后的内容缺失。原文件在 {aside}',
    'Mind: the database could not be read. The backup of {backup} is in its place; what happened after {upTo} is missing. The old files are in {aside}',
  ],
  restoredAsked: [
    '已恢复 {backup} 的备份，数据到 {upTo} 为止。原文件在 {aside}',
    'The backup of {backup} was restored: the shop is known up to {upTo}. The old files are in {aside}',
  ],
  'not-a-sample': [
    '{dir} 里是真实门店的数据，示例模式不会动它；请用 --data 指定别的文件夹',
    '{dir} holds a real shop, which the demo will not touch: name another folder with --data',
  ],
  'bad-flag': ['无法理解参数：{flag}；--help 查看用法', 'Do not understand {flag}: see --help'],
  help: [
    '用法：npm start -- [参数]\n  --demo         示例门店，可调速的门店时钟\n  --headless     不开窗口，只运行主机\n  --port N       端口（默认 {port}，0 为任意空闲端口）\n  --host 地址    监听的网卡（默认全部）\n  --data 文件夹  数据文件夹\n  --restore 文件 先恢复这个备份，原数据移到 set-aside\n  --lang zh-CN|en\n  --help',
    'Usage: npm start -- [flags]\n  --demo         the sample shop, with a shop clock to turn\n  --headless     no window, the hub only\n  --port N       port (default {port}, 0: any free one)\n  --host ADDR    interface to listen on (default: all)\n  --data DIR     data folder\n  --restore FILE put this backup in place first; the present data moves to set-aside\n  --lang zh-CN|en\n  --help',
  ],
});

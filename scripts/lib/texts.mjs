/** What the scripts say, [zh-CN, en]: a tuple, so that no line exists in one language only. */
const texts = {
  bringNode: ['本机 Node {0} 过旧，正在获取 Node 24 …', 'Node {0} is too old here, bringing Node 24 …'],
  noNode: [
    '需要 Node 22.14 或更新版本，自动获取失败；请从 nodejs.org 安装后重试。',
    'Node 22.14 or newer is needed and could not be brought; install it from nodejs.org and try again.',
  ],
  install: ['正在安装依赖包（约一分钟）…', 'Installing packages (about a minute) …'],
  installFailed: ['依赖包安装失败：', 'Installing the packages failed:'],
  build: ['正在构建 {0} …', 'Building {0} …'],
  buildFailed: ['构建失败：', 'The build failed:'],
  done: ['  完成，{0} 秒', '  done in {0} s'],
  fetchElectron: ['正在下载 Electron（约 110 MB，仅此一次）…', 'Fetching Electron (about 110 MB, only once) …'],
  noDisplay: ['没有可用的显示器，改为无窗口运行。', 'There is no display here: running without a window.'],
  noElectron: [
    '无法取得 Electron（{0}），改为无窗口运行。',
    'Electron could not be had ({0}): running without a window.',
  ],
  electronDied: [
    'Electron 无法在本机启动（{0}），改为无窗口运行。',
    'Electron cannot start here ({0}): running without a window.',
  ],
  noSandbox: [
    '本系统不允许 Electron 沙箱，窗口将在沙箱之外运行。',
    'This system allows Electron no sandbox: its window runs without one.',
  ],
  unknownFlag: ['不认识参数 {0}；用 --help 查看可用参数。', 'Unknown flag {0}; --help lists the flags.'],
  badPort: [
    '--port 要一个 0 到 65535 之间的整数，而不是“{0}”。',
    '--port wants a whole number from 0 to 65535, not "{0}".',
  ],
  badLang: ['--lang 只能是 zh-CN 或 en，而不是“{0}”。', '--lang is zh-CN or en, not "{0}".'],
  noValue: ['{0} 后面缺少一个值。', '{0} wants a value after it.'],
  surplusValue: ['{0} 后面不要值。', '{0} takes no value.'],
  help: [
    `用法：npm start -- [参数]
  --demo         使用示例门店
  --headless     不开窗口，只运行主机，并打印可打开的地址
  --port N       监听端口
  --host ADDR    监听的网卡地址(默认全部)
  --data DIR     数据文件夹
  --restore FILE 先恢复这个备份，原数据移到 set-aside
  --lang zh-CN|en  语言（默认跟随系统）
  --help         显示本说明`,
    `Usage: npm start -- [flags]
  --demo         use the sample shop
  --headless     no window: run the hub alone and print the addresses to open
  --port N       port to listen on
  --host ADDR    interface to listen on (default: all)
  --data DIR     folder for the data
  --restore FILE put this backup in place first; the present data moves to set-aside
  --lang zh-CN|en  language (the system's by default)
  --help         this text`,
  ],
};

/** @typedef {keyof typeof texts} Key */
/** @typedef {(key: Key, ...values: (string | number)[]) => string} Words */

/**
 * Turns a key into a line of the language; {0}, {1} are the values.
 * @param {'zh-CN' | 'en'} language
 * @returns {Words}
 */
export function words(language) {
  const column = language === 'zh-CN' ? 0 : 1;
  return (key, ...values) => String(texts[key][column]).replace(/\{(\d)\}/g, (_, index) => String(values[index]));
}

/**
 * The system's language, as far as it can be known.
 * @returns {'zh-CN' | 'en'}
 */
export function systemLanguage() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const name = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(name) ? 'zh-CN' : 'en';
}

import { texts } from './translate.ts';

export const setupTexts = texts({
  welcome: ['欢迎使用 Bayboard', 'Welcome to Bayboard'],
  chooseLanguage: ['请选择语言', 'Choose your language'],
  chooseStart: ['怎样开始？', 'How would you like to begin?'],
  sampleTitle: ['先看示例门店', 'Try the sample shop'],
  sampleText: [
    '一家正在营业的 4S 店：20 个工位、8 个班组、约 40 台车。随便点，不会影响真实数据，之后可以换成自己的门店。',
    'A dealership in the middle of its day: 20 bays, 8 teams, about 40 cars. Click anything; nothing real is touched, and you can change to your own shop later.',
  ],
  sampleGo: ['打开示例', 'Open the sample'],
  ownTitle: ['建立我的门店', 'Set up my shop'],
  ownText: [
    '名称、营业时间、工位和班组，然后添加人员，约 5 分钟。之后都可以在管理页修改。',
    'Name, opening hours, bays and teams, then the people: about five minutes. Everything can be changed later on the admin page.',
  ],
  ownGo: ['开始', 'Begin'],
  preparing: ['正在准备…', 'Preparing…'],
  back: ['返回', 'Back'],
  next: ['下一步', 'Next'],
  name: ['门店名称', "The shop's name"],
  nameHint: ['例如：京诚汽车服务中心', 'For example: Jingcheng Motors'],
  nameMissing: ['请填写门店名称', 'Enter a name'],
  placesText: [
    '各类工位有几个？班组有几个？编号会自动生成，之后可以改名。',
    'How many bays of each kind, and how many teams? They are numbered for you; rename them later.',
  ],
  bays: ['工位', 'Bays'],
  teams: ['班组', 'Teams'],
  make: ['生成 {bays} 个工位、{teams} 个班组', 'Make {bays|# bay|# bays} and {teams|# team|# teams}'],
  skip: ['以后再说', 'Later'],
  replaces: [
    '点“下一步”后，示例门店的车辆、人员和记录全部删除，其他屏幕要重新接入。',
    '“Next” deletes the cars, people and records of the sample shop; the other screens have to be admitted again.',
  ],
  notMade: ['{name}：{why}', '{name}: {why}'],
  someFailed: [
    '有 {n} 项没有建成。可以重试，或以后在管理页补上。',
    '{n|# was|# were} not made. Try again, or add them later on the admin page.',
  ],
  again: ['重试', 'Try again'],
  unreachable: [
    '主机没有应答。请确认 Bayboard 在运行，再试一次。',
    'The hub did not answer. Make sure Bayboard is running and try again.',
  ],
  teamName: ['{trade}{n}组', '{trade} team {n}'],
});

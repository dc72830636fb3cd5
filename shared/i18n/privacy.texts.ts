import { texts } from './translate.ts';

/** Customers' data and how long people stay signed in, in the administration. */
export const privacyTexts = texts({
  tab: ['隐私与登录', 'Privacy and sign-in'],
  idle: ['无人操作时自动退出', 'Signed out when nobody is there'],
  idleHint: [
    '到时间后自动退出登录，没提交的内容保留在屏幕上。0 表示从不退出。',
    'Whoever is signed in is signed out after so long without a touch; what was begun stays on the screen. 0: never.',
  ],
  desk: ['前台、调度、办公室', 'Desks'],
  pad: ['质检、洗车平板', 'Inspection and wash pads'],
  bay: ['工位终端', 'Bay terminals'],
  minutes: ['分钟', 'min'],
  keep: ['照片和签名保留', 'Photos and signatures are kept for'],
  months: ['个月', 'months'],
  keepHint: [
    '离店满这么久后自动清除照片和签名笔迹；是否签过字、判定和统计都不变。至少 3 个月，0 表示一直保留。',
    'After a car has been gone for so long its photos and strokes are taken out by themselves; that it was signed, verdicts and figures stay. At least 3 months; 0: for ever.',
  ],
  keepWrong: ['填 0，或 3 到 120', '0, or 3 to 120'],
  required: ['必填', 'Required'],
  save: ['保存', 'Save'],
  saved: ['已保存', 'Saved'],

  customers: ['客户信息', 'Customer data'],
  customersHint: [
    '客户要求查看或删除自己的信息时，在这里按车牌、车架号或电话查找。谁查过会记入日志。',
    'When a customer asks for his data, or to have it erased: find him by plate, VIN or phone. Who looked is written down.',
  ],
  managerOnly: ['请服务经理在这台屏幕上登录。', 'The service manager has to be signed in on this screen.'],
  find: ['车牌、车架号或电话', 'Plate, VIN or phone'],
  nobody: ['没有找到', 'Nobody found'],
  car: ['车辆', 'Car'],
  customer: ['客户', 'Customer'],
  came: ['进厂', 'Came'],
  left: ['离厂', 'Left'],
  here: ['在店', 'Still here'],
  select: ['选中 {car}', 'Select {car}'],
  export: ['导出 {n} 次进厂', 'Hand out {n|# visit|# visits}'],
  exportHint: ['一个 JSON 文件，含照片', 'One JSON file with the photos in it'],
  erase: ['清除 {n} 次进厂的客户信息', 'Erase the customer of {n|# visit|# visits}'],
  eraseAsk: ['清除这 {n} 次进厂的客户信息？', 'Erase the customer of {n|this visit|these # visits}?'],
  eraseGone: [
    '姓名、电话、车牌、车架号、备注、照片和签名将从记录和日志中永久清除，不能恢复。',
    'Name, phone, plate, VIN, remarks, photos and signatures go for good, from the records and from the log. This cannot be undone.',
  ],
  eraseStays: [
    '保留：时间、作业、金额、准时判定和各项统计；已关账的月份不变。',
    'What stays: times, work, amounts, the verdict on each visit and all figures; closed months do not change.',
  ],
  eraseBackups: [
    '之前做的备份里仍有这些信息，最长一年后随轮换删除；恢复这样的备份后请再清除一次。',
    'Backups made before still hold it until they are rotated out, a year at the most; erase once more after going back to one of them.',
  ],
  eraseOk: ['清除', 'Erase'],
  cancel: ['取消', 'Cancel'],
  erased: ['已清除', 'Erased'],
});

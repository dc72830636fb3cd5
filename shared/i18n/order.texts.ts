import { texts } from './translate.ts';

export const orderTexts = texts({
  title: ['维修委托书', 'Repair order'],
  promise: ['承诺交车时间', 'Promised for'],
  request: ['客户描述', 'What the customer says'],
  work: ['作业项目', 'Work'],
  code: ['代码', 'Code'],
  minutes: ['标准分钟', 'Minutes'],
  addition: ['（增项）', ' (added)'],
  advisorSignature: ['服务顾问签字', "Advisor's signature"],
  gone: ['找不到这张委托书', 'This order is not here'],
});

import { texts } from './translate.ts';

/** 标准话术: what is said to customers at each step. Shown beside the fields, and theirs to change. */
export const wordingTexts = texts({
  first: [
    '您好，您的爱车预计 {time} 可以交车。如有变化，我会提前告诉您。',
    'Your car will be ready at {time}. Should anything change, I will tell you in good time.',
  ],
  addition: [
    '您好，您同意的增项需要增加施工时间，交车时间改为 {time}，请您确认。',
    'The additional work you agreed to takes extra time: your car will be ready at {time}. Is that all right?',
  ],
  customer: [
    '按您的要求，交车时间改为 {time}，请您签字确认。',
    'As you asked, your car will be ready at {time}. Please sign to confirm it.',
  ],
  workshop: [
    '很抱歉，车间进度有延误，预计 {time} 才能交车。给您添麻烦了，我会继续盯着进度。',
    'I am sorry: the workshop is running late. Your car will be ready at {time}. I will keep an eye on it.',
  ],
  offer: [
    '您好，技师检查时发现：{items}，费用 {amount}，施工约 {minutes}。您看这次是否一起处理？⟦交车时间会改为 {time}。⟧',
    'Our technician found: {items}. It costs {amount} and takes about {minutes}. Shall we do it now? ⟦Your car would be ready at {time}.⟧',
  ],
});

import { texts } from './translate.ts';

export const washTexts = texts({
  title: ['洗车', 'Wash'],
  count: ['{n} 台', '{n|# car|# cars}'],
  waited: ['已等 {time}', 'Waiting {time}'],
  washing: ['洗车中 {time}', 'In the wash {time}'],
  washed: ['已洗好', 'Washed'],
  start: ['开始洗车', 'Start washing'],
  done: ['洗好，可以交车', 'Washed, ready'],
  ready: ['可以交车', 'Ready'],
  empty: ['没有待洗车辆。', 'No car waits for the wash.'],
});

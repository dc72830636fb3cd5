import { texts } from './translate.ts';

/** Taking a bay out of service, on the board and on the admin page alike. */
export const closeBayTexts = texts({
  reason: ['原因', 'Reason'],
  reasonNeeded: ['请写明原因', 'Give a reason'],
  reasonHint: ['例如：举升机故障', 'For example: lift out of order'],
  cars: ['停在或排在这里的车：{cars}', 'Cars standing or planned here: {cars}'],
  expectedBack: ['预计恢复', 'Expected back'],
  backOpen: ['未知', 'Unknown'],
});

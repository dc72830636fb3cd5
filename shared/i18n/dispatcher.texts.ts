import { texts } from './translate.ts';

/** Words of the dispatcher's board. */
export const dispatcherTexts = texts({
  shouldHaveStarted: ['应已开工 {n} 分', '{n} min overdue'],
  minutesOf: ['{worked}/{standard}′', '{worked}/{standard}′'],
});

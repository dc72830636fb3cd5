import { texts } from './translate.ts';

/** What every page of figures says about itself. */
export const reportPageTexts = texts({
  asOf: ['数据截至 {time}', 'As of {time}'],
  print: ['打印', 'Print'],
});

import { texts } from './translate.ts';

/** What a page reads over HTTP: not there, not new, and longer than it is shown. */
export const readingTexts = texts({
  away: ['主机暂时连不上，连上后自动再读。', 'The hub cannot be reached; it is read again as soon as it can.'],
  failed: ['没有读到：{reason}', 'Could not be read: {reason}'],
  notNew: ['没有读到新数据：{reason}', 'Could not be read again: {reason}'],
  again: ['重试', 'Try again'],
  more: ['还有 {n} 条，处理完上面的就会出现。', '{n|# more|# more}; they come up as the ones above are seen to.'],
});

import { expect, test } from 'vitest';
import { emptyFile } from '../../../shared/domain/rows.ts';
import { arrive, time, workOff } from '../../../shared/domain/testing/arrivals.ts';
import { fakeShop } from '../../../shared/domain/testing/fakeShop.ts';
import { choicesOf } from './stamps.model.ts';

test('only what has happened can be corrected, and hours only by who leads the workshop', () => {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A1', ['P03'], { washWanted: false });
  workOff(shop, operations[0] ?? '', 'b1', 'li');
  shop.must('visit.ready', { visitId });
  const file = shop.file(visitId);
  expect(choicesOf(file, false).map(({ key }) => key)).toEqual(['arrivedAt', 'readyAt']);
  const id = file.labour[0]?.id;
  expect(choicesOf(file, true).map(({ key }) => key)).toEqual(['arrivedAt', 'readyAt', `${id}/start`, `${id}/end`]);
  expect(choicesOf(emptyFile(file.visit), true)).toHaveLength(2);
});

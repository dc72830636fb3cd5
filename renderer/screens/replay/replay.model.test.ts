import { expect, it } from 'vitest';
import type { CarThen } from '../../../shared/domain/replay.ts';
import { time } from '../../../shared/domain/testing/arrivals.ts';
import { askedAt, changeBeside, placesOf, rangeOf } from './replay.model.ts';

const open = { open: 480, close: 1080 };
const hours = {
  timeZone: 'Asia/Shanghai',
  week: [null, open, open, open, open, open, null],
  breaks: [],
  exceptions: [],
};

it('reads the time of the address, and nothing that is none', () => {
  const asked = (query: string) => askedAt(new URLSearchParams(query));
  expect(asked(`at=${time('15:10')}`)).toBe(time('15:10'));
  for (const query of ['', 'at=', 'at=x', 'at=-1', 'at=1.5', 'at=1e99']) expect(asked(query) ?? 0).toBe(0);
});

it('the slider covers the hours of the day and whatever happened outside of them', () => {
  const range = (inside: number[], day = '2026-11-20') => rangeOf(day, { hours }, inside);
  expect(range([time('15:10')])).toEqual({ from: time('08:00'), to: time('18:00') });
  expect(range([time('06:40'), time('18:20')])).toEqual({ from: time('06:00'), to: time('19:00') });
  const sunday = { from: time('00:00', '2026-11-22'), to: time('00:00', '2026-11-23') };
  expect(range([time('15:10', '2026-11-22')], '2026-11-22')).toEqual(sunday);
});

it('steps from change to change, each as it stood when its minute was over', () => {
  const marks = [time('09:00'), time('09:05')];
  const first = time('09:01') - 1;
  expect(changeBeside(marks, time('08:00'), 1)).toBe(first);
  expect(changeBeside(marks, first, 1)).toBe(time('09:06') - 1);
  expect(changeBeside(marks, time('10:00'), 1)).toBeNull();
  expect(changeBeside(marks, time('09:06') - 1, -1)).toBe(first);
  expect(changeBeside(marks, first, -1)).toBeNull();
});

it('every car is in one place', () => {
  const car = (visitId: string, stay: CarThen['stay']) => ({ visitId, stay }) as CarThen;
  const cars = [
    car('a', { place: 'bay', bayId: 'b1', label: '' }),
    car('b', { place: 'parking', bayId: null, label: 'P1' }),
    car('c', null),
  ];
  const { inBay, elsewhere } = placesOf(cars);
  expect(inBay.get('b1')).toEqual([cars[0]]);
  expect(elsewhere).toEqual([cars[1], cars[2]]);
});

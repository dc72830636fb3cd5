import { expect, test } from 'vitest';
import { makeStandards } from '../../db/timetable.ts';
import { createAgenda } from './agenda.ts';
import { arrivalsOf, demandOf } from './demand.ts';
import { OPEN_MINUTES, OPENS, simulatedShop } from './simulatedShop.ts';
import { createWorld } from './world.ts';

const work = { standardId: 'M02', minutes: 60, unattendedMinutes: 20 };

test('the world is the same whatever was asked of it before', () => {
  const [one, other] = [createWorld('1'), createWorld('1')];
  one.takes('car 3/1', work, undefined);
  one.isAbsent('somebody');
  expect(one.takes('car 4/1', work, undefined)).toBe(other.takes('car 4/1', work, undefined));
  expect(createWorld('2').takes('car 4/1', work, undefined)).not.toBe(other.takes('car 4/1', work, undefined));
});

test('work takes on average what the world expects of it', () => {
  const world = createWorld('1');
  const people = simulatedShop(0)
    .reader.people()
    .filter(({ level }) => level !== null);
  const all = Array.from({ length: 6_000 }, (_, i) => world.takes(`car ${i}`, work, people[i % 24]));
  expect(all.reduce((sum, minutes) => sum + minutes, 0) / all.length / world.expects(work)).toBeCloseTo(1, 1);
  expect(Math.min(...all)).toBeGreaterThan(work.unattendedMinutes);
});

test('as many cars come as the load asks for, twice as many for twice the load', () => {
  const shop = simulatedShop(0).reader;
  const parts = { bays: shop.bays(), people: shop.people(), standards: makeStandards() };
  const [low, high] = [0.4, 0.8].map((load) => demandOf(load, parts, createWorld('1'), OPEN_MINUTES));
  expect((high?.perDay ?? 0) / (low?.perDay ?? 1)).toBeCloseTo(2, 6);
  const perDay = high?.perDay ?? 0;
  const came = Array.from({ length: 70 }, (_, day) => arrivalsOf('1', day, day % 7, perDay, OPENS));
  expect(came.flat().length / 70 / perDay).toBeCloseTo(1, 1);
  for (const day of came)
    expect(day.map(({ minute }) => minute)).toEqual(day.map(({ minute }) => minute).sort((a, b) => a - b));
});

test('an agenda gives what it was given in the order of time, of equal times the first first', () => {
  const agenda = createAgenda();
  const said: string[] = [];
  for (const [at, word] of [
    [5, 'c'],
    [1, 'a'],
    [5, 'd'],
    [3, 'b'],
    [9, 'e'],
  ] as const)
    agenda.put(at, () => said.push(word));
  for (let next = agenda.next(); next !== undefined; next = agenda.next()) next.what();
  expect(said.join('')).toBe('abcde');
});

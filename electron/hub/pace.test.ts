import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

it('gives a burst, then so many a second', () => {
  let now = 0;
  const pace = createPace(10, 20, () => now);
  const taken = () => Array.from({ length: 100 }, () => pace.take()).filter(Boolean).length;
  expect(taken()).toBe(20);
  now = 500;
  expect(taken()).toBe(5);
  now = 1_000_000;
  expect(taken()).toBe(20);
});

it('on credit says how long it takes to pay it back, two seconds at the most', () => {
  let now = 0;
  const pace = createPace(10, 20, () => now);
  expect(Array.from({ length: 20 }, () => pace.spend()).every((wait) => wait === 0)).toBe(true);
  expect(pace.spend()).toBe(100);
  expect(pace.spend()).toBe(200);
  for (let i = 0; i < 1_000; i++) pace.spend();
  expect(pace.spend()).toBe(2_000);
  now = 2_000;
  expect(pace.take()).toBe(false);
  now = 2_100;
  expect(pace.take()).toBe(true);
});

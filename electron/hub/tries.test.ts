import { expect, it } from 'vitest';
import { createTries } from './tries.ts';

let now = 0;
const tries = (most: number) => {
  now = 0;
  return createTries([{ most, seconds: 60 }], () => now);
};

it('lets so many tries be made in any stretch of time, and says when the next one may be', () => {
  const three = tries(3);
  for (const at of [0, 10_000, 20_000]) {
    now = at;
    expect(three.take('who')).toBeNull();
  }
  now = 30_000;
  expect(three.take('who')).toBe(30_000);
  expect(three.take('who')).toBe(30_000);
  expect(three.take('somebody else')).toBeNull();
  now = 60_001;
  expect(three.take('who')).toBeNull();
  expect(three.take('who')).toBe(9_999);
});

it('counts from the beginning of a try: those made at the same time are no way around', () => {
  const two = tries(2);
  expect([two.take('who'), two.take('who'), two.take('who')]).toEqual([null, null, 60_000]);
});

it('a right answer takes back its own try and no earlier one', () => {
  const two = tries(2);
  two.take('who');
  for (let i = 0; i < 100; i++) {
    expect(two.take('who')).toBeNull();
    two.giveBack('who');
  }
  expect(two.take('who')).toBeNull();
  expect(two.take('who')).not.toBeNull();
  two.reset('who');
  expect(two.take('who')).toBeNull();
});

it('goes on counting what still counts when it forgets what has run out', () => {
  const one = tries(1);
  one.take('who');
  now = 59_999;
  for (let i = 0; i < 2_000; i++) one.take(`made up ${i}`);
  expect(one.take('who')).toBe(1);
  now = 60_000;
  expect(one.take('who')).toBeNull();
});

it('keeps to every limit: a few in a short time, and not many more in a long one', () => {
  now = 0;
  const both = [
    { most: 2, seconds: 60 },
    { most: 5, seconds: 3_600 },
  ];
  const patient = createTries(both, () => now);
  let made = 0;
  for (now = 0; now < 3_600_000; now += 1_000) if (patient.take('who') === null) made += 1;
  expect(made).toBe(5);
  now = 200_000;
  expect(patient.take('who')).toBe(3_400_000);
});

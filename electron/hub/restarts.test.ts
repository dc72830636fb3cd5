import { expect, it } from 'vitest';
import { createRestarts } from './restarts.ts';

it('H2: counts the times of the last ten minutes', () => {
  let now = 0;
  const restarts = createRestarts(() => now);
  const at = (minute: number) => {
    now = minute * 60_000;
    return restarts();
  };
  expect([at(0), at(5), at(9), at(11), at(30)]).toEqual([1, 2, 3, 3, 1]);
});

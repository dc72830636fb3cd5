import { describe, expect, it } from 'vitest';
import { createStrikes } from './crash.ts';

describe('three strikes', () => {
  it('tries again twice, then no more', () => {
    const again = createStrikes(() => 0);
    expect([again(), again(), again()]).toEqual([true, true, false]);
  });
  it('forgets what is more than five minutes ago', () => {
    let now = 0;
    const again = createStrikes(() => now);
    again();
    again();
    now = 6 * 60_000;
    expect(again()).toBe(true);
  });
});

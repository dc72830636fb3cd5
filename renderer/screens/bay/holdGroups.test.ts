import { expect, it } from 'vitest';
import { HOLD_REASONS } from '../../../shared/domain/reasons.ts';
import { HOLD_GROUPS } from './holdGroups.ts';

it('has every reason a technician may choose in exactly one group (J4)', () => {
  const shown = HOLD_GROUPS.flatMap((group) => group.codes);
  expect([...shown].sort()).toEqual([...HOLD_REASONS].sort());
});

it('has no group too long for one sheet of the smallest terminal', () => {
  expect(Math.max(...HOLD_GROUPS.map((group) => group.codes.length))).toBeLessThanOrEqual(5);
});

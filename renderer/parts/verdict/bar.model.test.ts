import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stretch } from '../../../shared/domain/verdict/verdict.types.ts';
import { SHARE_OWNERS } from '../../../shared/domain/vocabulary.ontime.ts';
import { kindOf, layBar, numbersOf } from './bar.model.ts';

const MINUTE = 60_000;
const DAY: readonly Stretch[] = [
  { owner: 'work', from: 0, to: 60 * MINUTE },
  { owner: 'closed', from: 60 * MINUTE, to: 900 * MINUTE },
  { owner: 'wash', from: 900 * MINUTE, to: 940 * MINUTE },
];

describe('the bar', () => {
  test('cuts a night down to a sliver and gives the rest its true measure', () => {
    const widths = layBar(DAY, null).pieces.map(({ width }) => Math.round(width * 10) / 10);
    expect(widths).toEqual([58.3, 2.9, 38.8]);
  });

  test('marks the promise where it lies, and not where the bar is not', () => {
    const [, , wash] = layBar(DAY, null).pieces;
    expect(layBar(DAY, 920 * MINUTE).mark).toBeCloseTo((wash?.left ?? 0) + (wash?.width ?? 0) / 2);
    expect(layBar(DAY, 941 * MINUTE).mark).toBeNull();
    expect(layBar([], 0)).toEqual({ pieces: [], mark: null });
  });

  test('is full, whatever it is made of', () => {
    const stretch = fc.tuple(fc.constantFrom(...SHARE_OWNERS), fc.integer({ min: 1, max: 5_000 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 40 }), (parts) => {
        const stretches: Stretch[] = [];
        for (const [owner, length] of parts) {
          const from = stretches.at(-1)?.to ?? 0;
          stretches.push({ owner, from, to: from + length });
        }
        const { pieces } = layBar(stretches, null);
        expect(pieces.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
        for (const { left, width } of pieces) expect(left >= 0 && width > 0 && left + width < 100.001).toBe(true);
      }),
    );
  });

  test('numbers its owners from 1 in the order of the table', () => {
    expect([...numbersOf(DAY)]).toEqual([
      ['work', 1],
      ['wash', 2],
      ['closed', 3],
    ]);
    expect(SHARE_OWNERS.map(kindOf).filter((kind) => kind === 'wait')).toHaveLength(10);
  });
});

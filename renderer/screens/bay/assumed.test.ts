import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/i18n/format.ts';
import { endChoices } from './assumed.ts';
import { at } from './bay.fixture.ts';

describe('ends to choose from (J9)', () => {
  it('are quarter hours around closing time, most of them before it', () => {
    const choices = endChoices({ start: at(13), end: at(18) }, at(8, 30, '2026-11-20'));
    expect(choices.map((end) => clockTime(end, 'Asia/Shanghai'))).toEqual([
      '16:00',
      '16:15',
      '16:30',
      '16:45',
      '17:00',
      '17:15',
      '17:30',
      '17:45',
      '18:15',
      '18:30',
      '18:45',
      '19:00',
    ]);
  });

  it('never lie before the start or in the future, and rise', () => {
    const start = at(8);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (worked, since) => {
        const end = start + worked * 60_000;
        const now = end + since * 60_000;
        const choices = endChoices({ start, end }, now);
        expect(choices.every((choice) => choice > start && choice <= now)).toBe(true);
        expect([...choices].sort((a, b) => a - b)).toEqual(choices);
        expect(choices.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wallLayoutOf } from './wall.layout.ts';

test('twenty bays on a TV are large enough to name the work, sixty drop the name before they drop below 24 px', () => {
  const [twenty, sixty] = [wallLayoutOf(20, 1920, 1080), wallLayoutOf(60, 1920, 1080)];
  expect(twenty).toMatchObject({ compact: false, columns: 5, rows: 4 });
  expect(twenty.text).toBeGreaterThanOrEqual(38);
  expect(sixty.compact).toBe(true);
  expect(sixty.text).toBeGreaterThanOrEqual(24);
});

test('every bay has a place, and more bays never make larger text', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 320, max: 3840 }),
      fc.integer({ min: 240, max: 2160 }),
      (bays, width, height) => {
        const { columns, rows, text, compact } = wallLayoutOf(bays, width, height);
        expect(columns * rows).toBeGreaterThanOrEqual(bays);
        const more = wallLayoutOf(bays + 1, width, height);
        if (more.compact === compact) expect(more.text).toBeLessThanOrEqual(text);
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { layoutOf } from './lounge.layout.ts';

test('a wall of 640 x 320 shows three rows of two lines, 28 px and up', () => {
  for (const language of LANGUAGES) {
    expect(layoutOf(640, 320, language)).toMatchObject({ lines: 2, rows: 3, text: 28 });
  }
});

test('a TV shows one line a car with its column headings, larger on a larger screen', () => {
  const [small, large] = [layoutOf(1366, 768, 'zh-CN'), layoutOf(1920, 1080, 'zh-CN')];
  expect(small.lines).toBe(1);
  expect(large.lines).toBe(1);
  expect(large.headings).toBeGreaterThan(0);
  expect(large.text).toBeGreaterThan(small.text);
});

test('whatever the box: at least one row, nothing beyond its edge, and 28 px wherever there is room for it', () => {
  const side = fc.integer({ min: 96, max: 4096 });
  fc.assert(
    fc.property(side, side, fc.constantFrom(...LANGUAGES), (width, height, language) => {
      const { text, header, headings, row, rows, footer } = layoutOf(width, height, language);
      expect(rows).toBeGreaterThanOrEqual(1);
      expect(header + headings + row * rows + footer).toBeLessThanOrEqual(height + 1);
      if (height >= 240) expect(text).toBeGreaterThanOrEqual(28);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomFor } from './room.model.ts';

const plate = '京A·8B2Q6';
const card = (width: number, marked = true, promise = '◆16:30') => roomFor({ width, plate, marked, promise, scale: 1 });

it('gives up promise, minutes, model and operation before the plate, and of the plate its end last', () => {
  const full = card(300);
  expect(full).toEqual({ mark: true, lock: false, plate, model: true, operation: true, worked: true, promise: true });
  expect(card(140)).toMatchObject({ plate, model: false, promise: false });
  expect(card(90).plate).toBe('8B2Q6');
  expect(card(60).plate).toBe('Q6'.padStart(3, '2'));
  expect(card(20).plate).toBe('');
});

it('shows a padlock beside the plate only where three letters of it are left', () => {
  const locked = (width: number) => roomFor({ width, plate, marked: true, locked: true, promise: '', scale: 1 });
  expect(locked(300)).toMatchObject({ lock: true, plate });
  expect(locked(72)).toMatchObject({ lock: true, plate: '2Q6' });
  expect(locked(65)).toMatchObject({ lock: false, plate: 'B2Q6' });
});

it('never shows less on a wider card', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.boolean(), (width, marked) => {
      const [narrow, wide] = [card(width, marked), card(width + 1, marked)];
      expect(wide.plate.length).toBeGreaterThanOrEqual(narrow.plate.length);
      for (const part of ['mark', 'model', 'operation', 'worked', 'promise'] as const) {
        if (narrow[part]) expect(wide[part]).toBe(true);
      }
    }),
  );
});

it('needs more room for a promise of another day, and none where nothing was promised', () => {
  expect(card(230).promise).toBe(true);
  expect(card(230, true, '◆明天 16:30').promise).toBe(false);
  expect(card(400, true, '').promise).toBe(false);
});

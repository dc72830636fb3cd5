import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomFor } from './room.model.ts';

const plate = '京A·8B2Q6';

it('gives up promise, minutes, model and operation before the plate, and of the plate its end last', () => {
  const full = roomFor(300, plate, true);
  expect(full).toEqual({ mark: true, plate, model: true, operation: true, worked: true, promise: true });
  expect(roomFor(140, plate, true)).toMatchObject({ plate, model: false, promise: false });
  expect(roomFor(90, plate, true).plate).toBe('8B2Q6');
  expect(roomFor(60, plate, true).plate).toBe('Q6'.padStart(3, '2'));
  expect(roomFor(20, plate, true).plate).toBe('');
});

it('never shows less on a wider card', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.boolean(), (width, marked) => {
      const [narrow, wide] = [roomFor(width, plate, marked), roomFor(width + 1, plate, marked)];
      expect(wide.plate.length).toBeGreaterThanOrEqual(narrow.plate.length);
      for (const part of ['mark', 'model', 'operation', 'worked', 'promise'] as const) {
        if (narrow[part]) expect(wide[part]).toBe(true);
      }
    }),
  );
});

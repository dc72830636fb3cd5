import { expect, it } from 'vitest';
import { createDoor } from './door.ts';

it('lets so many of an address in at a time, and others as before', () => {
  const door = createDoor(2);
  const [first, second] = [door.enter('a'), door.enter('a')];
  expect(door.enter('a')).toBeNull();
  expect(door.enter('b')).not.toBeNull();
  first?.();
  first?.();
  expect(door.enter('a')).not.toBeNull();
  expect(door.enter('a')).toBeNull();
  second?.();
  expect(door.enter('a')).not.toBeNull();
});

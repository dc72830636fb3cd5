import { expect, it } from 'vitest';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { createWaitingRoom } from './waiting.ts';

function roomAt() {
  let real = 0;
  const away: string[] = [];
  const room = createWaitingRoom(
    () => 1_000_000,
    () => undefined,
    () => real,
  );
  const enter = (id: string, address: string) =>
    room.enter(id, { address, browser: '', admit: () => undefined, turnAway: () => away.push(id) });
  return { room, enter, away, later: (ms: number) => (real += ms) };
}

const crowd = (enter: (id: string, address: string) => unknown, address: string, count: number) =>
  Array.from({ length: count }, (_, i) => enter(`${address}-${i}`, address)).filter((place) => place !== null).length;

it('somebody who fills the room from one address shuts out that address and nobody else (A1)', () => {
  const { room, enter, away } = roomAt();
  expect(crowd(enter, 'attacker', 1_000)).toBe(LIMITS.waitingDevices);
  expect(enter('attacker-more', 'attacker')).toBeNull();
  for (let i = 0; i < 20; i++) expect(enter(`real-${i}`, `shop-${i}`)).not.toBeNull();
  expect(away).toHaveLength(20);
  expect(away.every((id) => id.startsWith('attacker'))).toBe(true);
  expect(room.list()).toHaveLength(LIMITS.waitingDevices);
});

it('a shop behind one address has the whole room to itself', () => {
  const { enter } = roomAt();
  expect(crowd(enter, 'router', LIMITS.waitingDevices)).toBe(LIMITS.waitingDevices);
});

it('nobody makes way for an address that has as many', () => {
  const { enter, away } = roomAt();
  crowd(enter, 'one', LIMITS.waitingDevices / 2);
  crowd(enter, 'other', LIMITS.waitingDevices / 2);
  expect(enter('one more', 'one')).toBeNull();
  expect(away).toEqual([]);
});

it('a code ends after ten minutes, and with the next hello', () => {
  const { room, enter, later } = roomAt();
  const first = enter('screen', 'a')?.code ?? '';
  expect(room.has(first)).toBe(true);
  const second = enter('screen', 'a')?.code ?? '';
  expect([room.has(first), room.has(second)]).toEqual([false, true]);
  later(LIMITS.codeMs);
  expect(room.has(second)).toBe(false);
});

it('a code lets one screen in, once', () => {
  const { room, enter } = roomAt();
  const code = enter('screen', 'a')?.code ?? '';
  room.letIn(code, 'token');
  expect(room.has(code)).toBe(false);
  expect(room.list()).toEqual([]);
});

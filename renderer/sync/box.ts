import type { CommandType } from '../../shared/protocol/commands.ts';
import { randomId } from './random.ts';
import type { Tap } from './tap.ts';

/**
 * One client of the hub with what it still has to send. A tab works on one box at a time; a box whose tab is gone is
 * taken over whole, client id and numbers included, so that a tap in doubt is settled under the number it was sent with.
 */
export type Box = {
  readonly clientId: string;
  /** The hub's history this box belongs to (S8); null before the first welcome. */
  readonly epoch: string | null;
  /** The number the next tap will travel under (S1). */
  readonly nextN: number;
  /** Oldest first. Only the first can have been sent. */
  readonly taps: readonly Tap[];
};

/** Taps that must not be written to a disk; closing the page forgets them. */
const SECRET: readonly CommandType[] = ['person.setPin'];

export function newBox(taps: readonly Tap[] = []): Box {
  return { clientId: randomId(), epoch: null, nextN: 1, taps: taps.map((tap) => ({ ...tap, n: null })) };
}

export function isSecret(type: CommandType): boolean {
  return SECRET.includes(type);
}

/** What of the box may be written to a disk; a number given to a secret tap is given again after a reload. */
export function keepable(box: Box): Box {
  const secret = box.taps.filter(({ type }) => isSecret(type));
  if (secret.length === 0) return box;
  return {
    ...box,
    nextN: secret.find(({ n }) => n !== null)?.n ?? box.nextN,
    taps: box.taps.filter(({ type }) => !isSecret(type)),
  };
}

export function withTap(box: Box, tap: Tap): Box {
  return { ...box, taps: [...box.taps, tap] };
}

export function withoutTap(box: Box, id: number): Box {
  return box.taps.some((tap) => tap.id === id) ? { ...box, taps: box.taps.filter((tap) => tap.id !== id) } : box;
}

/** Gives the first tap the number it will travel under, unless it has one (S1); `at` fills in an unknown time. */
export function numberFirst(box: Box, at: (tap: Tap) => number | null): Box {
  const [first, ...rest] = box.taps;
  if (!first || first.n !== null) return box;
  return { ...box, nextN: box.nextN + 1, taps: [{ ...first, n: box.nextN, at: first.at ?? at(first) }, ...rest] };
}

import type { ShopCommand } from '../../../shared/domain/decide/decisions.ts';
import type { Person } from '../../../shared/domain/model.ts';
import type { PersonRole } from '../../../shared/domain/vocabulary.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { Floor } from './floor.ts';

/**
 * A command that a simulated person wants to give. `touches` names the car, bay and people it is about: in one look
 * around each is touched once, since what was seen of it is then no longer true.
 */
export type Order = {
  readonly type: ShopCommand;
  readonly payload: unknown;
  readonly person: Person | null;
  readonly touches: readonly string[];
  /** Called when the hub has said yes. */
  readonly done?: () => void;
};

/** What people of one kind want to do, having looked around; the most urgent first. Some of it may be refused. */
export type Player = (floor: Floor) => readonly Order[];

export function order<T extends ShopCommand>(
  type: T,
  payload: PayloadInput<T>,
  person: Person | null,
  ...touches: readonly string[]
): Order {
  return { type, payload, person, touches };
}

/** Somebody of a role; `fate`, from 0 to 1, decides who. */
export function someone({ people }: Floor, role: PersonRole, fate = 0): Person | null {
  const all = people.filter((person) => person.role === role);
  return all[Math.floor(fate * all.length)] ?? null;
}

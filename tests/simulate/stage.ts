import type { Operation, Person, VisitFile } from '../../shared/domain/model.ts';
import type { QuoteOutcome } from '../../shared/domain/planning/calibration.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';
import type { Agenda } from './agenda.ts';
import type { Arrival } from './demand.ts';
import type { World } from './world.ts';

/** Work that somebody begins now. */
export type Begin = {
  readonly operationId: string;
  readonly bayId: string | null;
  readonly personIds: readonly string[];
};

/** A time (epoch ms) that a customer is told, with the quote that it comes from, if it comes from one. */
export type Told = { readonly at: number; readonly quote: Omit<QuoteOutcome, 'settled'> | null };

/** A car that has left, and the time that counted. */
export type Gone = { readonly file: VisitFile; readonly told: Told };

/** How the shop's people decide; the world is the same for all of them. Times are epoch ms. */
export type Policy = {
  /** What the customer is told before the car is taken in. */
  readonly promise: (arrival: Arrival, now: number) => Told;
  /** What he is told when he wants an addition that was offered. */
  readonly again: (file: VisitFile, additionId: string, now: number) => Told;
  /** What is begun now. */
  readonly begin: (now: number) => readonly Begin[];
  /** A car has left, for those who learn from it. */
  readonly left: (gone: Gone) => void;
  /** How many working minutes a piece took, for those who learn from it. */
  readonly learn: (operation: Operation, lead: Person, minutes: number) => void;
  /** How often planned work was given another bay or lead before it began. */
  readonly changes: () => number;
};

/** A car in the shop; `key` is its place in the world. */
export type Car = { readonly key: string; told: Told };

/** What all who play on the simulated floor share. */
export type Stage = {
  readonly shop: FakeShop;
  readonly world: World;
  readonly policy: Policy;
  readonly agenda: Agenda;
  readonly cars: Map<string, Car>;
  /** So many working minutes from now; epoch ms. */
  readonly after: (minutes: number) => number;
};

export const carOf = ({ cars }: Stage, visitId: string): Car => {
  const car = cars.get(visitId);
  if (car === undefined) throw new Error(`${visitId} is not in the shop`);
  return car;
};

export const operationOf = ({ shop }: Stage, visitId: string, id: string): Operation => {
  const operation = shop.file(visitId).operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  return operation;
};

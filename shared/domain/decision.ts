import type { EventKind } from './events.ts';
import type { Change } from './model.tables.ts';
import type { Person } from './model.ts';
import type { ShopReader } from './reader.ts';
import type { Decision } from './refusal.ts';
import type { DeviceRole } from './vocabulary.ts';

/** Who asks. `program` is a client of the HTTP API. */
export type Actor = {
  readonly deviceId: string | null;
  readonly deviceRole: DeviceRole | 'program' | 'hub';
  /** The bay the terminal stands at. */
  readonly bayId: string | null;
  readonly person: Person | null;
};

/** All that a decision may depend on besides its payload. */
export type DecideContext = {
  readonly shop: ShopReader;
  readonly actor: Actor;
  /** The hub's clock when the command is decided. */
  readonly now: number;
  /** When it happened on the hub's clock: earlier than `now` for a tap that waited offline (E7). */
  readonly at: number;
  readonly newId: () => string;
};

/** What happened, said about one subject, with the row changes it consists of. */
export type EventDraft = {
  readonly kind: EventKind;
  readonly visitId?: string | null;
  readonly operationId?: string | null;
  readonly bayId?: string | null;
  /** What the history shows beside the changes: names, reasons. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly changes: readonly Change[];
};

export type Outcome = {
  readonly events: readonly EventDraft[];
  /** What the asker is told: ids of what was made. */
  readonly answer?: Readonly<Record<string, string | number>>;
};

/** A command's rule: pure, the same at the hub and on a screen. */
export type Decide<P> = (context: DecideContext, payload: P) => Decision<Outcome>;

/** Who is signed in where a command was given; null: nobody. */
export function actorId({ actor }: Pick<DecideContext, 'actor'>): string | null {
  return actor.person?.id ?? null;
}

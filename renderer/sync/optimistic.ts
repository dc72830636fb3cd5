import { DECISIONS } from '../../shared/domain/decide/decisions.ts';
import type { Actor, Decide } from '../../shared/domain/decision.ts';
import type { Change } from '../../shared/domain/model.tables.ts';
import { permit } from '../../shared/domain/permission.ts';
import { applyToFile, applyToRow } from '../../shared/domain/rows.ts';
import { visitIdOf } from '../../shared/domain/subject.ts';
import type { Identity } from '../../shared/protocol/messages.ts';
import { type RowKind, type RowOf, rowKey, type ViewRow } from '../../shared/views/rows.ts';
import type { Clock } from './clock.ts';
import { isShownAtOnce, SHOWN_AT_ONCE } from './payload.defaults.ts';
import { replaceInIndex, type VisitIndex } from './reader.index.ts';
import { createReader, indexOf, type ReadRows } from './reader.ts';
import type { Table } from './rows.table.ts';
import type { Result, Tap } from './tap.ts';

type OptimisticParts = {
  table: Table;
  clock: Clock;
  identity: () => Identity | null;
};

export interface Optimistic {
  /** The taps that wait now. */
  waiting: (taps: readonly Tap[]) => void;
  /** The hub decided: a refusal takes the tap's effect back; an agreement is shown until the hub's own rows are in. */
  decided: (tap: Tap, result: Result) => void;
  /** The hub's rows changed and are now those of `cursor`; nobody was told yet. */
  applied: (cursor: number) => void;
  /** The hub's rows are complete as of now: nothing more will come of what was decided. */
  caughtUp: () => void;
}

/** Rows with changes tried on them; the hub's rows stay as they are. */
function trial(hub: ReadRows, hubIndex: () => VisitIndex) {
  const over = new Map<string, ViewRow>();
  let index: VisitIndex | undefined;
  const rows: ReadRows = {
    get: <K extends RowKind>(kind: K, id: string) =>
      (over.get(rowKey({ kind, id })) as RowOf<K> | undefined) ?? hub.get(kind, id),
    all: (kind) => hub.all(kind).map((row) => (over.get(rowKey(row)) as typeof row | undefined) ?? row),
  };
  const changedVisits = () => [...over.values()].flatMap((row) => (row.kind === 'visit' ? [row] : []));
  const reader = createReader(rows, () => (index ??= replaceInIndex(hubIndex(), changedVisits())));

  function apply(changes: readonly Change[], visitIds: Iterable<string>) {
    for (const id of visitIds) {
      const row = rows.get('visit', id);
      if (row) over.set(rowKey(row), { ...row, file: applyToFile(row.file, changes) });
    }
    for (const change of changes) {
      if (change.table !== 'bay' || 'insert' in change) continue;
      const row = rows.get('bay', change.id);
      const bay = row && applyToRow<'bay'>(row.bay, change);
      if (bay) over.set(rowKey(row), { ...row, bay });
    }
    index = undefined;
  }

  return { reader, over, apply };
}

/**
 * Shows what a tap will do with the very rules that will decide it, until they have (S11). Tried anew only when the taps
 * or the rows they are about change; what other rows would make of it shows in the hub's answer.
 */
export function createOptimistic({ table, clock, identity }: OptimisticParts): Optimistic {
  let taps: readonly Tap[] = [];
  let agreed: readonly { tap: Tap; seq: number }[] = [];
  let over: ReadonlyMap<string, ViewRow> = new Map();
  let about: ReadonlySet<string> = new Set();
  let made = 0;
  const newId = () => {
    made += 1;
    return `here-${made}`;
  };
  const hubIndex = indexOf(table.hub);
  const hubReader = createReader(table.hub, hubIndex);

  function actor({ deviceId, role, bayId, personId }: Identity): Actor {
    const person = personId === null ? null : (hubReader.person(personId) ?? null);
    return { deviceId, deviceRole: role, bayId, person };
  }

  function show(tap: Tap, on: ReturnType<typeof trial>, who: Actor) {
    if (!isShownAtOnce(tap.type) || !permit(tap.type, who).ok) return;
    const decide = DECISIONS[tap.type] as Decide<object>;
    const now = clock.now();
    const context = { shop: on.reader, actor: who, now, at: Math.min(now, tap.at ?? now), newId };
    const decision = decide(context, { ...SHOWN_AT_ONCE[tap.type], ...(tap.payload as object) });
    if (!decision.ok) return;
    const { events } = decision.value;
    on.apply(
      events.flatMap(({ changes }) => changes),
      new Set(events.flatMap(({ visitId }) => visitId ?? [])),
    );
  }

  function keysOf(tap: Tap): string[] {
    const { bayId } = tap.payload as { bayId?: string | null };
    const visit = visitIdOf(hubReader, tap.payload);
    return [...(visit ? [`visit/${visit}`] : []), ...(bayId ? [`bay/${bayId}`] : [])];
  }

  function retry() {
    const settled = agreed.map(({ tap }) => tap);
    const all = [...settled, ...taps.filter((tap) => !settled.some(({ id }) => id === tap.id))];
    const on = trial(table.hub, hubIndex);
    const who = identity();
    if (who) {
      for (const tap of all) {
        try {
          show(tap, on, actor(who));
        } catch {
          // A rule asked for what this screen was not sent: then only the hub can say.
        }
      }
    }
    over = on.over;
    about = new Set([...over.keys(), ...all.flatMap(keysOf)]);
    table.overlay(over);
  }

  return {
    waiting(next) {
      if (next.length === taps.length && next.every(({ id }, i) => id === taps[i]?.id)) return;
      taps = next;
      retry();
      table.tell();
    },
    decided(tap, result) {
      taps = taps.filter(({ id }) => id !== tap.id);
      if (result.ok) agreed = [...agreed, { tap, seq: result.seq }];
      retry();
      table.tell();
    },
    applied(cursor) {
      const before = agreed.length;
      agreed = agreed.filter(({ seq }) => seq > cursor);
      if (agreed.length !== before || [...table.changed()].some((key) => about.has(key))) retry();
    },
    caughtUp() {
      if (agreed.length === 0) return;
      agreed = [];
      retry();
      table.tell();
    },
  };
}

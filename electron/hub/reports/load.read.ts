import type { Change } from '../../../db/changes.ts';
import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import type { Span } from '../../../shared/domain/calendar.ts';
import { type Regiven, regiven } from '../../../shared/domain/fairness.ts';
import type { Operation, Plan } from '../../../shared/domain/model.ts';
import { prepareRead } from './reading.ts';

type Counts = { takenBack: number; reassigned: number };
type WorkGiven = {
  /** Who worked on what in the span. */
  readonly work: readonly {
    readonly personId: string;
    readonly operationId: string;
    readonly level: Operation['level'];
  }[];
  /** Open operations, and those worked on in the span. */
  readonly plans: readonly Operation[];
  /** How often work was taken in the span from a person or a team. */
  readonly taken: (id: string) => Counts;
};

/** The work that people of a span have, had and lost. Costs what is open and what the span holds (S10). */
export function prepareWorkGiven(db: Db): (teamOf: ReadonlyMap<string, string | null>, span: Span) => WorkGiven {
  const open = prepareRows(db, 'operation', `indexed by operation_open where state in ('planned', 'working', 'held')`);
  const one = prepareRows(db, 'operation', 'where id = ?');
  const worked = prepareRead<{ operationId: string }>(
    db,
    'select distinct operation_id operationId from labour where person_id = ? and start >= ? and start < ?',
  );
  const replanned = prepareRead<{ changes: string }>(
    db,
    `select changes from event where recorded_at >= ? and recorded_at < ?
       and kind in ('operation.planned', 'operation.unplanned', 'operation.crew-changed')`,
  );
  return (teamOf, { from, to }) => {
    const known = new Map(open().map((operation) => [operation.id, operation]));
    const operationOf = (id: string) => {
      const operation = known.get(id) ?? one(id)[0];
      if (operation) known.set(id, operation);
      return operation;
    };
    const work = [...teamOf.keys()].flatMap((personId) =>
      worked(personId, from, to).flatMap(({ operationId }) => {
        const operation = operationOf(operationId);
        return operation ? [{ personId, operationId, level: operation.level }] : [];
      }),
    );
    const counts = new Map<string, Counts>();
    for (const { changes } of replanned(from, to)) {
      for (const { before, kind, after } of lossesOf(JSON.parse(changes) as readonly Change[])) {
        for (const id of losersOf(before, after, teamOf)) {
          const count = counts.get(id) ?? { takenBack: 0, reassigned: 0 };
          counts.set(
            id,
            kind === 'reassigned'
              ? { ...count, reassigned: count.reassigned + 1 }
              : { ...count, takenBack: count.takenBack + 1 },
          );
        }
      }
    }
    return { work, plans: [...known.values()], taken: (id) => counts.get(id) ?? { takenBack: 0, reassigned: 0 } };
  };
}

function lossesOf(changes: readonly Change[]): { before: Plan; after: Plan; kind: Regiven }[] {
  return changes.flatMap((change) => {
    if (change.t !== 'operation' || !('set' in change) || !change.set.plan) return [];
    const [before, after] = change.set.plan as readonly [Plan, Plan];
    const kind = regiven(before, after);
    return kind === null ? [] : [{ before, after, kind }];
  });
}

/** The people who no longer have it, and their team where it went to another or to none. */
function losersOf(before: Plan, after: Plan, teamOf: ReadonlyMap<string, string | null>): string[] {
  const people = before.personIds.filter((id) => !after.personIds.includes(id));
  const team = before.teamId ?? teamOf.get(before.personIds[0] ?? '') ?? null;
  const now = after.teamId ?? teamOf.get(after.personIds[0] ?? '') ?? null;
  return team === null || team === now ? people : [...people, team];
}

import type { DecideContext } from '../../../../shared/domain/decision.ts';
import type { Bay, Person, Team, VisitFile } from '../../../../shared/domain/model.ts';
import type { ViewRow } from '../../../../shared/views/rows.ts';
import { createReader } from '../../../sync/reader.ts';
import { createTable } from '../../../sync/rows.table.ts';
import { at, shop } from '../board/board.fixture.ts';

type Parts = {
  readonly files?: readonly VisitFile[];
  readonly bays?: readonly Bay[];
  readonly teams?: readonly Team[];
  readonly people?: readonly Person[];
};

/** The rows a dispatcher's screen would have of such a shop. */
export function rowsOf({ files = [], bays = [], teams = [], people = [] }: Parts): ViewRow[] {
  return [
    { kind: 'shop', id: 'shop', shop },
    ...files.map((file): ViewRow => ({ kind: 'visit', id: file.visit.id, version: 1, lastSeq: 1, file })),
    ...bays.map((bay): ViewRow => ({ kind: 'bay', id: bay.id, bay })),
    ...teams.map((team): ViewRow => ({ kind: 'team', id: team.id, team })),
    ...people.map((person): ViewRow => ({ kind: 'person', id: person.id, person })),
  ];
}

/** What a rule would be asked with on the dispatcher's screen, at ten in the morning. */
export function contextOf(parts: Parts): DecideContext {
  const table = createTable();
  table.change(rowsOf(parts), []);
  const now = at('10:00');
  const actor = { deviceId: 'desk', deviceRole: 'dispatcher', bayId: null, person: null } as const;
  return { shop: createReader(table), actor, now, at: now, newId: () => 'new' };
}

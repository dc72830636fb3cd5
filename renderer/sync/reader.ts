import { absencesBetween } from '../../shared/domain/absences.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import { isOpen, openOperations } from '../../shared/domain/stage.ts';
import { indexVisits, type VisitIndex } from './reader.index.ts';
import type { Rows } from './rows.table.ts';

/** Only reading, so that the rows of a screen and a trial over them answer alike. */
export type ReadRows = Pick<Rows, 'all' | 'get'>;

/** The index of the rows' visits, made anew when one of them changed since it was last asked for. */
export function indexOf(rows: ReadRows): () => VisitIndex {
  let known: { visits: unknown; index: VisitIndex } | undefined;
  return () => {
    const visits = rows.all('visit');
    if (known?.visits !== visits) known = { visits, index: indexVisits(visits) };
    return known.index;
  };
}

/**
 * A `ShopReader` over rows; it reads what is there at the moment of asking. It knows only what this screen was sent: a
 * car's earlier visits, for one, are history, and the hub may answer such a question otherwise.
 */
export function createReader(rows: ReadRows, index: () => VisitIndex = indexOf(rows)): ShopReader {
  const visits = () => rows.all('visit').map(({ file }) => file.visit);
  const people = () => rows.all('person').map(({ person }) => person);

  return {
    shop() {
      const row = rows.get('shop', 'shop');
      if (!row) throw new Error('this screen was not sent the shop');
      return row.shop;
    },
    visit: (id) => rows.get('visit', id)?.file,
    visitOfPart: (part, id) => index().byPart(part, id),
    bay: (id) => rows.get('bay', id)?.bay,
    bays: () => rows.all('bay').map(({ bay }) => bay),
    team: (id) => rows.get('team', id)?.team,
    teams: () => rows.all('team').map(({ team }) => team),
    person: (id) => rows.get('person', id)?.person,
    people,
    shifts: () => rows.all('shift').map(({ shift }) => shift),
    absence: (id) => rows.get('absence', id)?.absence,
    absences: (from, to) =>
      absencesBetween(
        rows.all('absence').map(({ absence }) => absence),
        from,
        to,
      ),
    standard: (code) => rows.get('standard', code)?.standard,
    members: (teamId) => people().filter((person) => person.teamId === teamId && !person.retired),
    vehicleBy(plate, vin) {
      const byVin = vin ? visits().find((visit) => visit.vin === vin) : undefined;
      const found = byVin ?? (plate ? visits().find((visit) => visit.plate === plate) : undefined);
      return (
        found && {
          id: found.vehicleId,
          plate: found.plate,
          vin: found.vin,
          model: found.model,
          colour: found.colour,
        }
      );
    },
    vehicleHasOtherVisits: (vehicleId, visitId) =>
      visits().some((visit) => visit.vehicleId === vehicleId && visit.id !== visitId),
    pickupsOn: (day) => visits().flatMap((visit) => (visit.day === day ? [visit.pickup] : [])),
    openPickups: () => rows.all('visit').flatMap(({ file }) => (isOpen(file) ? [file.visit.pickup] : [])),
    carsIn: (bayId) => index().carsIn(bayId),
    plannedOn: (bayId) => index().plannedOn(bayId),
    plannedFor: (personId) => index().plannedFor(personId),
    plannedForTeam: (teamId) =>
      rows
        .all('visit')
        .flatMap(({ file }) =>
          openOperations(file).flatMap((operation) => (operation.plan.teamId === teamId ? [{ file, operation }] : [])),
        ),
    attendedAfter: (personId, at) =>
      rows
        .all('visit')
        .flatMap(({ file }) => file.labour)
        .filter((l) => l.personId === personId && l.attended && (l.end === null || l.end > at)),
    openWork: (personId) => index().openWork(personId),
    help: (id) => rows.get('help', id)?.help,
    openHelp: (bayId) => rows.all('help').find(({ help }) => help.bayId === bayId && help.answeredAt === null)?.help,
    attention: (id) => rows.get('attention', id)?.attention,
    attendance: () => [],
    office: () => undefined,
  };
}

const readers = new WeakMap<ReadRows, ShopReader>();

/** The one reader of these rows. */
export function readerOf(rows: ReadRows): ShopReader {
  let reader = readers.get(rows);
  if (!reader) {
    reader = createReader(rows);
    readers.set(rows, reader);
  }
  return reader;
}

import type { Shop, VisitFile } from '../shared/domain/model.ts';
import type { PlannedWork, ShopReader } from '../shared/domain/reader.ts';
import type { Db } from './open.ts';
import { prepareRows } from './rows.codec.ts';
import { createRowsWriter } from './rows.writer.ts';
import type { VisitsRepo } from './visits.repo.ts';

/** Work ends with its shift at the latest (J9), so that nothing that began before still went on (S10: not a person's whole history). */
const LONGEST_LABOUR_MS = 31 * 24 * 3_600_000;
const OPEN_OPERATION = `state in ('planned', 'working', 'held')`;

/** The rules' questions answered from the database. Cost follows what is open now, never the history. */
export function createShopReader(db: Db, visits: VisitsRepo): ShopReader {
  const shop = prepareRows(db, 'shop', `where id = 'shop'`);
  const bay = prepareRows(db, 'bay', 'where id = ?');
  const bays = prepareRows(db, 'bay', 'order by position, id');
  const team = prepareRows(db, 'team', 'where id = ?');
  const teams = prepareRows(db, 'team', 'order by position, id');
  const person = prepareRows(db, 'person', 'where id = ?');
  const people = prepareRows(db, 'person', 'order by id');
  const members = prepareRows(db, 'person', 'where team_id = ? and retired = 0 order by id');
  const shifts = prepareRows(db, 'shift', 'order by position, id');
  const absence = prepareRows(db, 'absence', 'where id = ?');
  const absences = prepareRows(
    db,
    'absence',
    'indexed by absence_standing where withdrawn_at is null and "to" > ? and "from" < ? order by "from", id',
  );
  const standard = prepareRows(db, 'standard', 'where id = ?');
  const vehicleByVin = prepareRows(db, 'vehicle', 'where vin = ? order by id desc limit 1');
  const vehicleByPlate = prepareRows(db, 'vehicle', 'where plate = ? order by id desc limit 1');
  const openStays = prepareRows(db, 'stay', 'where bay_id = ? and "end" is null');
  const otherVisits = prepareRows(db, 'visit', 'where vehicle_id = ? and id <> ? limit 1');
  const help = prepareRows(db, 'help', 'where id = ?');
  const openHelp = prepareRows(db, 'help', 'where answered_at is null and bay_id = ?');
  const attention = prepareRows(db, 'attention', 'where id = ?');
  const attendance = prepareRows(db, 'attendance', 'where person_id = ? and day = ? order by start, id');
  const office = createRowsWriter(db);
  const openLabour = prepareRows(db, 'labour', 'where person_id = ? and "end" is null');
  const onBay = prepareRows(db, 'operation', `where ${OPEN_OPERATION} and json_extract("plan", '$.bayId') = ?`);
  const forPerson = prepareRows(
    db,
    'operation',
    `where ${OPEN_OPERATION} and exists (select 1 from json_each("plan", '$.personIds') where value = ?)`,
  );

  const forTeam = prepareRows(db, 'operation', `where ${OPEN_OPERATION} and json_extract("plan", '$.teamId') = ?`);
  const attendedAfter = prepareRows(
    db,
    'labour',
    `where attended = 1 and id in (
       select id from labour indexed by labour_open where person_id = ? and "end" is null
       union all select id from labour where person_id = ? and start > ? and "end" > ?)`,
  );

  const withFiles = (operations: readonly { id: string; visitId: string }[]): PlannedWork[] => {
    const files = new Map<string, VisitFile | undefined>();
    return operations.flatMap(({ id, visitId }) => {
      if (!files.has(visitId)) files.set(visitId, visits.file(visitId));
      const file = files.get(visitId);
      const operation = file?.operations.find((o) => o.id === id);
      return file && operation ? [{ file, operation }] : [];
    });
  };

  return {
    shop() {
      const row = shop()[0];
      if (!row) throw new Error('The shop is not set up');
      return row as Shop;
    },
    visit: visits.file,
    visitOfPart: visits.ofPart,
    bay: (id) => bay(id)[0],
    bays: () => bays(),
    team: (id) => team(id)[0],
    teams: () => teams(),
    person: (id) => person(id)[0],
    people: () => people(),
    members: (teamId) => members(teamId),
    shifts: () => shifts(),
    absence: (id) => absence(id)[0],
    absences: (from, to) => absences(from, to),
    standard: (code) => standard(code)[0],
    vehicleBy: (plate, vin) =>
      (vin ? vehicleByVin(vin)[0] : undefined) ?? (plate ? vehicleByPlate(plate)[0] : undefined),
    vehicleHasOtherVisits: (vehicleId, visitId) => otherVisits(vehicleId, visitId).length > 0,
    pickupsOn: visits.pickupsOn,
    openPickups: visits.openPickups,
    carsIn: (bayId) => openStays(bayId).flatMap((stay) => visits.file(stay.visitId) ?? []),
    plannedOn: (bayId) => withFiles(onBay(bayId)),
    plannedFor: (personId) => withFiles(forPerson(personId)),
    plannedForTeam: (teamId) => withFiles(forTeam(teamId)),
    attendedAfter: (personId, at) => attendedAfter(personId, personId, at - LONGEST_LABOUR_MS, at),
    openWork: (personId) =>
      openLabour(personId).flatMap((labour) => {
        const file = visits.file(labour.visitId);
        const operation = file?.operations.find((o) => o.id === labour.operationId);
        return file && operation ? [{ file, operation, labour }] : [];
      }),
    help: (id) => help(id)[0],
    openHelp: (bayId) => openHelp(bayId)[0],
    attention: (id) => attention(id)[0],
    attendance: (personId, day) => attendance(personId, day),
    office: (table, id) => office.read(table, id),
  };
}

import { COMMANDS, type CommandType, type Payload, type PayloadInput } from '../../protocol/commands.ts';
import { absencesBetween } from '../absences.ts';
import { DECISIONS, type ShopCommand } from '../decide/decisions.ts';
import type { Actor, Decide, Outcome } from '../decision.ts';
import type { Change, TableName, Tables } from '../model.tables.ts';
import type { VisitFile } from '../model.ts';
import type { ShopReader } from '../reader.ts';
import type { Decision } from '../refusal.ts';
import { applyToFile, applyToRow, newFiles, PARTS, type PartName } from '../rows.ts';
import { isOpen, openOperations } from '../stage.ts';
import { sampleRows } from './sampleRows.ts';

/** Tables that are no part of a visit. */
type RootName = Exclude<TableName, 'visit' | PartName>;
const ROOTS: ReadonlySet<string> = new Set<RootName>([
  'shop',
  'bay',
  'team',
  'person',
  'shift',
  'absence',
  'standard',
  'vehicle',
  'help',
  'attention',
  'device',
  'program',
  'signature',
  'complaint',
  'attendance',
  'target',
  'closedMonth',
  'restatement',
  'action',
  'meeting',
]);

export const OFFICE: Actor = { deviceId: 'desk', deviceRole: 'dispatcher', bayId: null, person: null };

export type FakeShop = ReturnType<typeof fakeShop>;

/** A shop in memory: rows, the rules, and a clock that stands still until told. For tests. `rows`: what it begins with. */
export function fakeShop(start: number, rows: readonly Change[] = sampleRows()) {
  const roots = new Map<string, { id: string }>();
  const files = new Map<string, VisitFile>();
  let ids = 0;
  const clock = { now: start };

  const all = <T extends RootName>(table: T): Tables[T][] =>
    [...roots].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row as Tables[T]);
  const one = <T extends RootName>(table: T, id: string) => roots.get(`${table}/${id}`) as Tables[T] | undefined;
  const work = () =>
    [...files.values()].flatMap((file) => openOperations(file).map((operation) => ({ file, operation })));
  const having = (part: (file: VisitFile) => boolean) => [...files.values()].find(part);

  const reader: ShopReader = {
    shop: () => one('shop', 'shop') as Tables['shop'],
    visit: (id) => files.get(id),
    visitOfPart: (part, id) => having((file) => file[PARTS[part]].some((row) => row.id === id)),
    bay: (id) => one('bay', id),
    bays: () => all('bay'),
    team: (id) => one('team', id),
    teams: () => all('team'),
    person: (id) => one('person', id),
    people: () => all('person'),
    shifts: () => all('shift'),
    absence: (id) => one('absence', id),
    absences: (from, to) => absencesBetween(all('absence'), from, to),
    standard: (code) => one('standard', code),
    members: (teamId) => all('person').filter((p) => p.teamId === teamId && !p.retired),
    vehicleBy: (plate, vin) =>
      (vin
        ? all('vehicle')
            .filter((v) => v.vin === vin)
            .at(-1)
        : undefined) ??
      (plate
        ? all('vehicle')
            .filter((v) => v.plate === plate)
            .at(-1)
        : undefined),
    vehicleHasOtherVisits: (vehicleId, visitId) =>
      [...files.values()].some(({ visit }) => visit.vehicleId === vehicleId && visit.id !== visitId),
    pickupsOn: (day) => [...files.values()].flatMap(({ visit }) => (visit.day === day ? [visit.pickup] : [])),
    openPickups: () => [...files.values()].filter(isOpen).map(({ visit }) => visit.pickup),
    carsIn: (bayId) =>
      [...files.values()].filter((file) => file.stays.some((s) => s.end === null && s.bayId === bayId)),
    plannedOn: (bayId) => work().filter(({ operation }) => operation.plan.bayId === bayId),
    plannedFor: (personId) => work().filter(({ operation }) => operation.plan.personIds.includes(personId)),
    plannedForTeam: (teamId) => work().filter(({ operation }) => operation.plan.teamId === teamId),
    attendedAfter: (personId, at) =>
      [...files.values()]
        .flatMap((file) => file.labour)
        .filter((l) => l.personId === personId && l.attended && (l.end === null || l.end > at)),
    openWork: (personId) =>
      [...files.values()].flatMap((file) =>
        file.labour
          .filter((labour) => labour.personId === personId && labour.end === null)
          .flatMap((labour) => {
            const operation = file.operations.find((o) => o.id === labour.operationId);
            return operation ? [{ file, operation, labour }] : [];
          }),
      ),
    help: (id) => one('help', id),
    openHelp: (bayId) => all('help').find((help) => help.bayId === bayId && help.answeredAt === null),
    attention: (id) => one('attention', id),
    attendance: (personId, day) => all('attendance').filter((row) => row.personId === personId && row.day === day),
    office: (table, id) => one(table, id),
  };

  /** Writes changes as the hub would. */
  function apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (!ROOTS.has(change.table)) continue;
      if ('insert' in change) roots.set(`${change.table}/${change.insert.id}`, change.insert);
      else {
        const key = `${change.table}/${change.id}`;
        const row = roots.get(key);
        if (!row) throw new Error(`no ${key} to change`);
        roots.set(key, applyToRow(row as never, change as never) as unknown as { id: string });
      }
    }
    for (const [id, file] of files) files.set(id, applyToFile(file, changes));
    for (const file of newFiles(changes)) files.set(file.visit.id, file);
  }
  apply(rows);

  /** Decides a command without writing anything. `at`: when it happened, if it waited offline. */
  function decide<T extends ShopCommand>(
    type: T,
    payload: PayloadInput<T>,
    actor = OFFICE,
    at = clock.now,
  ): Decision<Outcome> {
    const checked = COMMANDS[type as CommandType].parse(payload) as Payload<T>;
    const rule = DECISIONS[type] as Decide<Payload<T>>;
    return rule(
      { shop: reader, actor, now: clock.now, at, newId: () => `id-${String(++ids).padStart(5, '0')}` },
      checked,
    );
  }

  /** Decides and writes. */
  function give<T extends ShopCommand>(
    type: T,
    payload: PayloadInput<T>,
    actor = OFFICE,
    at = clock.now,
  ): Decision<Outcome> {
    const decision = decide(type, payload, actor, at);
    if (decision.ok) apply(decision.value.events.flatMap((event) => event.changes));
    return decision;
  }

  /** Gives a command that the shop must allow; the answer. */
  function must<T extends ShopCommand>(type: T, payload: PayloadInput<T>, actor = OFFICE, at = clock.now) {
    const decision = give(type, payload, actor, at);
    if (!decision.ok) throw new Error(`${type} refused: ${JSON.stringify(decision.refusal)}`);
    return { events: decision.value.events, answer: (decision.value.answer ?? {}) as Readonly<Record<string, string>> };
  }

  function file(visitId: string): VisitFile {
    const found = files.get(visitId);
    if (!found) throw new Error(`no visit ${visitId}`);
    return found;
  }

  /** The person's terminal at a bay. */
  function terminal(bayId: string, personId: string): Actor {
    return { deviceId: `pad-${bayId}`, deviceRole: 'bay', bayId, person: reader.person(personId) ?? null };
  }

  /** A visit that is over and that nobody will ask for again. */
  const forget = (visitId: string) => void files.delete(visitId);

  return { clock, reader, apply, decide, give, must, file, forget, terminal, files: () => [...files.values()] };
}

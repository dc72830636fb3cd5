import { atShopTime } from '../../../shared/domain/calendar.ts';
import type {
  Bay,
  Labour,
  Operation,
  Person,
  Shop,
  Stay,
  Team,
  Visit,
  VisitFile,
} from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { emptyFile } from '../../../shared/domain/rows.ts';
import type { ViewRow } from '../../../shared/views/rows.ts';
import { createReader } from '../../sync/reader.ts';
import { createTable } from '../../sync/rows.table.ts';
import { type BayInput, type BayModel, bayModel } from './bay.model.ts';

/** A small shop for the tests of this screen: bay 7 with a team of three, on a Thursday afternoon. */

const ZONE = 'Asia/Shanghai';
const DAY = '2026-11-19';

/** An instant of the test day, epoch ms. */
export const at = (hour: number, minute = 0, day = DAY) => atShopTime(day, hour * 60 + minute, ZONE);
export const NOW = at(14, 32);

const open = { open: 8 * 60, close: 18 * 60 };
const shop: Shop = {
  id: 'shop',
  name: '测试店',
  hours: {
    timeZone: ZONE,
    week: [null, open, open, open, open, open, open],
    breaks: [{ from: 720, to: 780 }],
    exceptions: [],
  },
  deliveryWeek: null,
  inspectionMinutes: 10,
  washMinutes: 15,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  sample: false,
};

export const bay: Bay = {
  id: 'b7',
  label: '7',
  kind: 'general',
  position: 7,
  places: 1,
  teamId: 't2',
  outOfService: null,
  retired: false,
};
const other: Bay = { ...bay, id: 'b8', label: '8', position: 8 };
const team: Team = {
  id: 't2',
  name: '机电二组',
  trade: 'mechanical',
  leaderId: 'wang',
  position: 2,
  retired: false,
};

function technician(id: string, name: string, level: Person['level'], teamId: string | null): Person {
  return {
    id,
    name,
    role: 'technician',
    trade: 'mechanical',
    level,
    certificates: [],
    teamId,
    shiftId: null,
    badge: null,
    hasPin: true,
    retired: false,
  };
}
export const wang = technician('wang', '王建国', 'senior', 't2');
export const li = technician('li', '李强', 'intermediate', 't2');
export const zhao = technician('zhao', '赵小军', 'junior', 't2');
export const guest = technician('guest', '孙伟', 'senior', 't3');
const advisor: Person = { ...technician('adv', '陈顾问', null, null), role: 'advisor', trade: null };

/** A car with its lines of work; `parts` replaces or adds what the test is about. */
export function car(
  id: string,
  operations: readonly Operation[],
  parts: Partial<VisitFile> & { set?: Partial<Visit> } = {},
): VisitFile {
  const visit: Visit = {
    id,
    vehicleId: `v-${id}`,
    day: DAY,
    pickup: 'A023',
    plate: '京A8B2Q6',
    vin: null,
    model: '迈腾',
    colour: '白',
    mileage: null,
    customer: null,
    advisorId: null,
    category: 'repair',
    request: '冷车起步异响',
    waits: true,
    loungeHidden: false,
    washWanted: true,
    arrivedAt: at(9),
    washStartedAt: null,
    washedAt: null,
    readyAt: null,
    settledAt: null,
    sheet: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: null,
    forecast: null,
    ...parts.set,
  };
  const promise = {
    id: `p-${id}`,
    visitId: id,
    at: at(16, 30),
    agreedAt: at(9),
    means: 'in-person' as const,
    advisorId: null,
    cause: 'first' as const,
    note: '',
    additionIds: [],
    signatureId: null,
    quoteId: null,
  };
  return {
    ...emptyFile(visit),
    operations,
    labour: parts.labour ?? [],
    stays: parts.stays ?? [standing(id, 'b7')],
    promises: parts.promises ?? [promise],
    checks: parts.checks ?? [],
    warnings: parts.warnings ?? [],
  };
}

export function standing(visitId: string, bayId: string | null): Stay {
  const place = bayId === null ? 'parking' : 'bay';
  return { id: `s-${visitId}`, visitId, place, bayId, label: '', start: at(10), end: null };
}

export function operation(id: string, visitId: string, set: Partial<Operation> = {}): Operation {
  return {
    id,
    visitId,
    position: Number(/\d+$/.exec(id)?.[0] ?? 0),
    standardId: null,
    nameZh: `项目${id}`,
    nameEn: `Job ${id}`,
    minutes: 60,
    crew: 1,
    unattendedMinutes: 0,
    bayNeed: 'general',
    trade: 'mechanical',
    level: 'intermediate',
    certificate: null,
    inspection: ['self', 'final'],
    dependsOn: [],
    state: 'planned',
    plan: { bayId: 'b7', teamId: 't2', personIds: [], startAt: null, minutes: 60, locked: false },
    hold: null,
    pastHolds: [],
    dispatchedAt: null,
    addition: false,
    doneAt: null,
    dropReason: null,
    reworks: 0,
    ...set,
  };
}

export function work(operationId: string, visitId: string, personId: string, set: Partial<Labour> = {}): Labour {
  return {
    id: `l-${operationId}-${personId}`,
    visitId,
    operationId,
    personId,
    start: at(14),
    end: null,
    attended: true,
    assumed: false,
    ...set,
  };
}

/** The rows a terminal at bay 7 would hold. */
export function rowsOf(files: readonly VisitFile[], set: { bay?: Bay; shop?: Shop } = {}): ViewRow[] {
  const bays = [set.bay ?? bay, other];
  const people = [wang, li, zhao, guest, advisor];
  return [
    { kind: 'shop', id: 'shop', shop: set.shop ?? shop },
    ...bays.map((row) => ({ kind: 'bay' as const, id: row.id, bay: row })),
    { kind: 'team', id: team.id, team },
    ...people.map((person) => ({ kind: 'person' as const, id: person.id, person })),
    ...files.map((file) => ({ kind: 'visit' as const, id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
}

/** The screen's model for these cars. */
export function modelOf(
  files: readonly VisitFile[],
  set: Partial<BayInput> & { person?: Person | null; now?: number } = {},
): BayModel {
  const table = createTable();
  table.change(rowsOf(files, set.bay === undefined ? {} : { bay: set.bay }), []);
  const now = set.now ?? NOW;
  const person = set.person === undefined ? wang : set.person;
  const actor = { deviceId: 'd7', deviceRole: 'bay' as const, bayId: 'b7', person };
  return bayModel({
    context: { shop: createReader(table), actor, now, at: now, newId: () => 'new' },
    bay: set.bay ?? bay,
    team,
    shop,
    files,
    help: set.help ?? null,
    helpWaits: set.helpWaits ?? false,
    focus: set.focus ?? null,
    choice: set.choice ?? null,
  });
}

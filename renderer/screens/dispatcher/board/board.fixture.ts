import { atShopTime, type WorkingHours } from '../../../../shared/domain/calendar.ts';
import type {
  Bay,
  Labour,
  Operation,
  Person,
  PromiseEntry,
  Shop,
  Team,
  Visit,
  VisitFile,
} from '../../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { emptyFile } from '../../../../shared/domain/rows.ts';

/** A small shop for the tests of the board: a Monday, eight to six, lunch at twelve. */
export const DAY = '2026-11-23';
const OPEN = { open: 8 * 60, close: 18 * 60 };

export const hours: WorkingHours = {
  timeZone: 'Asia/Shanghai',
  week: [null, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN],
  breaks: [{ from: 12 * 60, to: 13 * 60 }],
  exceptions: [{ date: '2027-10-01', hours: null }],
};

/** An instant of the day, `at('09:30')`. */
export function at(time: string, date = DAY): number {
  const [h = 0, m = 0] = time.split(':').map(Number);
  return atShopTime(date, h * 60 + m, hours.timeZone);
}

export const shop: Shop = {
  id: 'shop',
  name: 'Test',
  hours,
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 20,
  settlementMinutes: 10,
  riskMarginMinutes: 10,
  policy: DEFAULT_POLICY,
  sample: true,
};

export function bay(id: string, more: Partial<Bay> = {}): Bay {
  const base = {
    id,
    label: id,
    kind: 'general',
    position: 0,
    places: 1,
    teamId: null,
    outOfService: null,
    retired: false,
  } as const;
  return { ...base, ...more };
}

export function team(id: string, more: Partial<Team> = {}): Team {
  return { id, name: id, trade: 'mechanical', leaderId: null, position: 0, retired: false, ...more };
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    role: 'technician',
    trade: 'mechanical',
    level: 'senior',
    certificates: [],
    teamId: null,
    shiftId: null,
    badge: null,
    hasPin: true,
    retired: false,
    ...more,
  };
}

export function operation(id: string, more: Partial<Operation> = {}, plan: Partial<Operation['plan']> = {}): Operation {
  const minutes = more.minutes ?? 60;
  return {
    id,
    visitId: 'v',
    position: 0,
    standardId: null,
    nameZh: '作业',
    nameEn: 'Job',
    minutes,
    crew: 1,
    unattendedMinutes: 0,
    bayNeed: 'general',
    trade: 'mechanical',
    level: 'junior',
    certificate: null,
    inspection: [],
    dependsOn: [],
    state: 'planned',
    hold: null,
    pastHolds: [],
    dispatchedAt: null,
    addition: false,
    doneAt: null,
    dropReason: null,
    reworks: 0,
    ...more,
    plan: { bayId: null, teamId: null, personIds: [], startAt: null, minutes, locked: false, ...plan },
  };
}

export function labour(operationId: string, start: number, end: number | null, personId = 'p1'): Labour {
  return {
    id: `${operationId}-${personId}-${start}`,
    visitId: 'v',
    operationId,
    personId,
    start,
    end,
    attended: true,
    assumed: false,
  };
}

export function promised(time: number): PromiseEntry {
  return {
    id: 'first',
    visitId: 'v',
    at: time,
    agreedAt: at('08:00'),
    means: 'in-person',
    advisorId: null,
    cause: 'first',
    note: '',
    additionIds: [],
    signatureId: null,
    quoteId: null,
  };
}

export function visitFile(
  id: string,
  more: Partial<Omit<VisitFile, 'visit'>> & { visit?: Partial<Visit> } = {},
): VisitFile {
  const visit: Visit = {
    id,
    vehicleId: `car-${id}`,
    day: DAY,
    pickup: 'A001',
    plate: '京A8B2Q6',
    vin: null,
    model: '迈腾',
    colour: '白',
    mileage: null,
    customer: { name: '王女士', phone: '13800000000' },
    advisorId: null,
    category: 'maintenance',
    request: '',
    waits: false,
    loungeHidden: false,
    washWanted: true,
    arrivedAt: at('08:00'),
    washStartedAt: null,
    washedAt: null,
    readyAt: null,
    settledAt: null,
    sheet: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: null,
    forecast: null,
  };
  const owned = <T extends { visitId: string }>(rows: readonly T[] = []) =>
    rows.map((row) => ({ ...row, visitId: id }));
  return {
    ...emptyFile({ ...visit, ...more.visit }),
    operations: owned(more.operations),
    labour: owned(more.labour),
    stays: owned(more.stays),
    promises: owned(more.promises),
    checks: owned(more.checks),
  };
}

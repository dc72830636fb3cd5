import { addDays } from '../../shared/domain/calendar.ts';
import type { EventDraft } from '../../shared/domain/decision.ts';
import type { Shop } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { saveCredential } from '../credentials.repo.ts';
import type { Db } from '../open.ts';
import { makeStandards } from '../timetable.ts';
import type { SampleBus } from './sampleBus.ts';
import { BAYS, PEOPLE, TEAMS } from './staff.sample.ts';

export const SAMPLE_ZONE = 'Asia/Shanghai';

/** Open every day, so that the sample is in the middle of a working day whenever it is opened; minutes of the day. */
export const SAMPLE_DAY = { open: 480, close: 1080, lunch: { from: 720, to: 780 } } as const;

/** Who eats when. What counts with the shop's own hours goes on stopping at noon. */
const SAMPLE_WAVES = [
  { name: '午休第一批', lunch: { from: 690, to: 750 } },
  { name: '午休第二批', lunch: { from: 750, to: 810 } },
] as const;

const SHOP: Shop = {
  id: 'shop',
  name: '示例：京诚汽车服务中心',
  hours: {
    timeZone: SAMPLE_ZONE,
    week: Array.from({ length: 7 }, () => ({ open: SAMPLE_DAY.open, close: SAMPLE_DAY.close })),
    breaks: [SAMPLE_DAY.lunch],
    exceptions: [],
  },
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 20,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
  sample: true,
};

/** Ids of the shop's fixtures by the names that the stories use. */
export type Masters = {
  readonly bays: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
};

/** The shop itself: hours, time table, teams, people with the one PIN, bays. `date` decides which certificates hold. */
export function buildMasters(db: Db, bus: SampleBus, date: string, pinHash: string): Masters {
  const exceptions = [{ date: `${Number(date.slice(0, 4)) + 1}-10-01`, hours: null }];
  const shop = { ...SHOP, hours: { ...SHOP.hours, exceptions } };
  bus.record([{ kind: 'shop.saved', changes: [{ table: 'shop', insert: shop }] }, timeTable()]);
  const teams = new Map<string, string>();
  TEAMS.forEach(({ key, name, trade }, position) => {
    const { teamId } = bus.send('team.save', { id: null, name, trade, leaderId: null, position });
    teams.set(key, String(teamId));
  });
  const people = hire(db, bus, date, pinHash, { teams, waves: lunchWaves(bus) });
  TEAMS.forEach(({ key, name, trade }, position) => {
    bus.send('team.save', {
      id: teams.get(key) ?? null,
      name,
      trade,
      leaderId: people.get(`${key}a`) ?? null,
      position,
    });
  });
  const bays = new Map<string, string>();
  BAYS.forEach(({ label, kind, team }, position) => {
    const places = kind === 'booth' ? 2 : 1;
    const teamId = teams.get(team ?? '') ?? null;
    const { bayId } = bus.send('bay.save', { id: null, label, kind, position, places, teamId });
    bays.set(label, String(bayId));
  });
  return { bays, people, teams };
}

function timeTable(): EventDraft {
  const changes = makeStandards().map((insert) => ({ table: 'standard', insert }) as const);
  return { kind: 'standard.saved', data: { count: changes.length }, changes };
}

/** Lunch in two waves: the teams by turns, so that in every hall half of them go on. */
function lunchWaves(bus: SampleBus): readonly string[] {
  return SAMPLE_WAVES.map(({ name, lunch }, position) => {
    const week = SHOP.hours.week.map((day) => day && { ...day });
    return String(bus.send('shift.save', { id: null, name, position, week, breaks: [lunch] }).shiftId);
  });
}

type Placed = { readonly teams: Masters['teams']; readonly waves: readonly string[] };

function hire(db: Db, bus: SampleBus, date: string, pinHash: string, { teams, waves }: Placed): Map<string, string> {
  const people = new Map<string, string>();
  PEOPLE.forEach(({ key, name, role, trade, level, team, certificates }, index) => {
    const { personId } = bus.send('person.save', {
      id: null,
      name,
      role,
      trade,
      level,
      certificates: certificates.map(([code, days]) => ({ code, validUntil: addDays(date, days) })),
      teamId: teams.get(team ?? '') ?? null,
      shiftId: (team === null ? null : waves[(Number(team) - 1) % waves.length]) ?? null,
      badge: String(1001 + index).padStart(10, '0'),
    });
    const id = String(personId);
    saveCredential(db, id, 'pin', pinHash);
    bus.record([
      { kind: 'person.pin-set', data: { person: name }, changes: [{ table: 'person', id, set: { hasPin: true } }] },
    ]);
    people.set(key, id);
  });
  return people;
}

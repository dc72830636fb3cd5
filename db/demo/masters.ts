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
  bus.record([{ kind: 'shop.saved', changes: [{ table: 'shop', insert: SHOP }] }, timeTable()]);
  const teams = new Map<string, string>();
  TEAMS.forEach(({ key, name, trade }, position) => {
    const { teamId } = bus.send('team.save', { id: null, name, trade, leaderId: null, position });
    teams.set(key, String(teamId));
  });
  const people = hire(db, bus, date, pinHash, teams);
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
    const { bayId } = bus.send('bay.save', { id: null, label, kind, position, teamId: teams.get(team ?? '') ?? null });
    bays.set(label, String(bayId));
  });
  return { bays, people, teams };
}

function timeTable(): EventDraft {
  const changes = makeStandards().map((insert) => ({ table: 'standard', insert }) as const);
  return { kind: 'standard.saved', data: { count: changes.length }, changes };
}

function hire(db: Db, bus: SampleBus, date: string, pinHash: string, teams: Masters['teams']): Map<string, string> {
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

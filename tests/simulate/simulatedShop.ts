import { BAYS, PEOPLE, TEAMS } from '../../db/demo/staff.sample.ts';
import { makeStandards } from '../../db/timetable.ts';
import type { Change } from '../../shared/domain/model.tables.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { type FakeShop, fakeShop } from '../../shared/domain/testing/fakeShop.ts';

export const ZONE = 'Asia/Shanghai';
/** Minutes of the day. */
export const OPENS = 480;
export const CLOSES = 1080;
const LUNCH = { from: 720, to: 780 };
export const OPEN_MINUTES = CLOSES - OPENS - (LUNCH.to - LUNCH.from);

/** The sample's twenty bays, 24 technicians and time table, open every day; `start`: epoch ms. */
export function simulatedShop(start: number): FakeShop {
  return fakeShop(start, [
    {
      table: 'shop',
      insert: {
        id: 'shop',
        name: '模拟',
        hours: {
          timeZone: ZONE,
          week: Array.from({ length: 7 }, () => ({ open: OPENS, close: CLOSES })),
          breaks: [LUNCH],
          exceptions: [],
        },
        deliveryWeek: null,
        inspectionMinutes: 12,
        washMinutes: 9,
        settlementMinutes: 8,
        riskMarginMinutes: 15,
        policy: DEFAULT_POLICY,
        sample: false,
      },
    },
    ...makeStandards().map((insert): Change => ({ table: 'standard', insert })),
    ...TEAMS.map(
      ({ key, name, trade }, position): Change => ({
        table: 'team',
        insert: { id: `team-${key}`, name, trade, leaderId: `${key}a`, position, retired: false },
      }),
    ),
    ...PEOPLE.map(
      ({ key, name, role, trade, level, team, certificates }): Change => ({
        table: 'person',
        insert: {
          ...{ id: key, name, role, trade, level, badge: null, hasPin: false, retired: false, shiftId: null },
          certificates: certificates.map(([code]) => ({ code, validUntil: '2099-12-31' })),
          teamId: team === null ? null : `team-${team}`,
        },
      }),
    ),
    ...BAYS.map(
      ({ label, kind, team }, position): Change => ({
        table: 'bay',
        insert: {
          ...{ id: `bay-${label}`, label, kind, position, places: 1, outOfService: null, retired: false },
          teamId: team === null ? null : `team-${team}`,
        },
      }),
    ),
  ]);
}

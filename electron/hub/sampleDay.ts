import { makeStandards } from '../../db/timetable.ts';
import { atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { Change } from '../../shared/domain/model.ts';
import type { ShopClock } from './clock.ts';
import type { Core } from './core.ts';

export const SAMPLE_PIN = '1234';
const ZONE = 'Asia/Shanghai';

/** PROVISIONAL until the sample shop of db/demo is in. */
export function seedSampleDay(core: Core, clock: ShopClock): void {
  clock.set(atShopTime(shopDate(Date.now(), ZONE), 620, ZONE));
  const day = { open: 480, close: 1080 };
  const changes: Change[] = [
    {
      table: 'shop',
      insert: {
        id: 'shop',
        name: '示例: 京诚汽车服务中心',
        hours: {
          timeZone: ZONE,
          week: [day, day, day, day, day, day, day],
          breaks: [{ from: 720, to: 780 }],
          exceptions: [],
        },
        deliveryWeek: null,
        inspectionMinutes: 20,
        washMinutes: 20,
        settlementMinutes: 10,
        riskMarginMinutes: 15,
        sample: true,
      },
    },
    ...makeStandards().map((insert): Change => ({ table: 'standard', insert })),
    ...[1, 2, 3, 4].map(
      (n): Change => ({
        table: 'bay',
        insert: {
          id: `bay${n}`,
          label: String(n),
          kind: n < 2 ? 'express' : 'general',
          position: n,
          teamId: 'team1',
          outOfService: null,
          retired: false,
        },
      }),
    ),
    {
      table: 'team',
      insert: { id: 'team1', name: '机电一组', trade: 'mechanical', leaderId: 'p1', position: 1, retired: false },
    },
    ...[1, 2, 3].map(
      (n): Change => ({
        table: 'person',
        insert: {
          id: `p${n}`,
          name: ['王建国', '李强', '赵小军'][n - 1] as string,
          role: 'technician',
          trade: 'mechanical',
          level: (['senior', 'intermediate', 'junior'] as const)[n - 1] as 'senior',
          certificates: [],
          teamId: 'team1',
          badge: null,
          hasPin: false,
          retired: false,
        },
      }),
    ),
  ];
  core.bus.recordOwn({ deviceId: null, deviceRole: 'hub', bayId: null, person: null }, [
    { kind: 'shop.saved', changes },
  ]);
}

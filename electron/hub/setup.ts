import { rowCodec, TABLE_NAMES } from '../../db/rows.codec.ts';
import { makeStandards } from '../../db/timetable.ts';
import type { EventDraft } from '../../shared/domain/decision.ts';
import { isValidWorkingHours } from '../../shared/domain/hours.rules.ts';
import type { Shop } from '../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { allow, type Decision, refuse } from '../../shared/domain/refusal.ts';
import type { SetupOrder } from '../../shared/protocol/setup.ts';
import type { Core } from './core.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/** What a shop begins with until somebody changes it on the admin page (rules.md's defaults). */
const DEFAULTS = {
  id: 'shop',
  deliveryWeek: null,
  inspectionMinutes: 20,
  washMinutes: 20,
  settlementMinutes: 10,
  riskMarginMinutes: 15,
  policy: DEFAULT_POLICY,
} as const satisfies Partial<Shop>;

/**
 * First start: makes the shop. A sample shop may be replaced by an own one, a real shop never by anything. `seed` fills
 * in the sample day.
 */
export function setUp(core: Core, order: SetupOrder, seed: () => void): Decision<null> {
  if (core.isSetUp() && !core.isSample()) return refuse('already-done');
  if (order.choice === 'own' && !isValidWorkingHours(order.hours)) return refuse('hours-invalid');
  if (core.isSetUp()) wipeSample(core);
  if (order.choice === 'sample') seed();
  else {
    const shop: Shop = { ...DEFAULTS, name: order.name, hours: order.hours, sample: false };
    core.bus.recordOwn(HUB, [{ kind: 'shop.saved', changes: [{ table: 'shop', insert: shop }] }, ...timeTable()]);
  }
  core.db.$client.transaction(() => core.setLanguage(order.language))();
  core.renew();
  return allow(null);
}

function timeTable(): EventDraft[] {
  const changes = makeStandards().map((standard) => ({ table: 'standard' as const, insert: standard }));
  return [{ kind: 'standard.saved', data: { count: changes.length }, changes }];
}

/** The sample goes whole, its log too: it was play. The desk of this PC stays admitted. */
function wipeSample(core: Core): void {
  const { $client } = core.db;
  $client.pragma('foreign_keys = OFF');
  $client.transaction(() => {
    for (const table of TABLE_NAMES.filter((name) => name !== 'device'))
      $client.prepare(`delete from ${rowCodec(table).sqlName}`).run();
    for (const derived of ['verdict', 'verdict_person']) $client.prepare(`delete from ${derived}`).run();
    $client.prepare('delete from event').run();
    $client.prepare('delete from device where local = 0').run();
    $client.prepare('update device set person_id = null').run();
    $client.prepare(`delete from credential where kind = 'pin' or owner_id not in (select id from device)`).run();
  })();
  $client.pragma('foreign_keys = ON');
}

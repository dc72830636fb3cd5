import { expect, test } from 'vitest';
import { seedSampleShop } from '../../../db/demo/sampleShop.ts';
import { eventsSince } from '../../../db/events.repo.ts';
import { openDatabase } from '../../../db/open.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { openOperations } from '../../../shared/domain/stage.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import { createCore } from '../core.ts';
import { silentLog } from '../log.ts';
import { closeForgottenWork } from '../shiftEnd.ts';
import { createPlayers } from './players.ts';

const DATE = '2026-11-21';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The sample shop at 10:20 with people in it, and a clock turned by hand. */
function played() {
  const { db } = openDatabase(':memory:');
  let now = seedSampleShop({ db, date: DATE, pinHash: 'salt:key' });
  const core = createCore({
    db,
    clock: { now: () => now, reading: () => ({ now, rate: 1, playing: true }) },
    log: silentLog,
  });
  const players = createPlayers(core);
  const seeded = core.head();
  return {
    core,
    /** Goes on by some minutes, looking around every minute; `between` is what others do meanwhile. */
    pass(minutes: number, between: (minute: number) => void = () => undefined) {
      for (let minute = 0; minute < minutes; minute++) {
        now += MINUTE;
        between(minute);
        players.step();
        closeForgottenWork(core);
      }
    },
    turnTo(at: number) {
      now = at;
      players.step();
    },
    now: () => now,
    events: () => eventsSince(db, seeded, 100_000),
    files: () =>
      (db.$client.prepare('select id from visit').pluck().all() as string[]).map(
        (id) => core.visits.file(id) as VisitFile,
      ),
    answers: () => db.$client.prepare('select answer from command_result').pluck().all() as string[],
  };
}

function overlaps(spans: readonly { start: number; end: number | null }[]) {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return inOrder.filter((span, i) => i > 0 && span.start < (inOrder[i - 1]?.end ?? Number.POSITIVE_INFINITY));
}

test('a played day ends with most cars delivered, and by the rules', { timeout: 180_000 }, () => {
  const shop = played();
  shop.pass(7 * 60 + 45);
  const { core } = shop;
  const delivered = shop.events().filter((event) => event.kind === 'visit.delivered');
  expect(delivered.length).toBeGreaterThan(35);
  expect(core.visits.openIds().length).toBeLessThan(25);
  expect(shop.answers().filter((answer) => answer.includes('hub-error'))).toEqual([]);
  const files = shop.files();
  for (const bay of core.reader.bays()) {
    expect(overlaps(files.flatMap((file) => file.stays.filter((stay) => stay.bayId === bay.id))), bay.label).toEqual(
      [],
    );
  }
  for (const person of core.reader.people()) {
    const own = files.flatMap((file) =>
      file.labour.filter((labour) => labour.personId === person.id && labour.attended),
    );
    expect(overlaps(own), person.name).toEqual([]);
  }
  const kinds = new Set(shop.events().map((event) => event.kind));
  for (const kind of [
    'visit.taken-in',
    'operation.planned',
    'operation.held',
    'check.passed',
    'visit.washed',
    'bay.opened',
    'addition.reported',
    'addition.priced',
    'addition.approved',
    'addition.declined',
  ]) {
    expect(kinds).toContain(kind);
  }
});

test('the same day is played the same way', { timeout: 60_000 }, () => {
  const told = () => {
    const shop = played();
    shop.pass(45);
    return shop.events().map(({ kind, recordedAt, data }) => ({ kind, recordedAt, data }));
  };
  expect(told()).toEqual(told());
});

test('by night and after a turn of the clock nobody does anything wrong', () => {
  const shop = played();
  const start = shop.now();
  shop.turnTo(start + 9 * HOUR);
  expect(shop.events()).toEqual([]);
  shop.turnTo(start - 26 * HOUR);
  shop.turnTo(start + 21 * HOUR);
  shop.pass(20);
  expect(shop.answers().filter((answer) => answer.includes('hub-error'))).toEqual([]);
});

test('whoever else clicks in the shop is worked around, not fought', { timeout: 60_000 }, () => {
  const shop = played();
  const { core } = shop;
  let n = 0;
  const click = <T extends 'visit.cancel' | 'operation.unplan' | 'bay.close' | 'operation.hold'>(
    type: T,
    payload: PayloadInput<T>,
  ) => {
    n += 1;
    const actor = { deviceId: null, deviceRole: 'program', bayId: null, person: null } as const;
    core.bus.run({ clientId: 'somebody', ownerId: 'somebody', actor }, { n, type, at: null, payload });
  };
  const bays = core.reader.bays();
  shop.pass(120, (minute) => {
    const files = core.visits.openIds().flatMap((id) => core.visits.file(id) ?? []);
    const file = files[minute % files.length] as VisitFile;
    const operation = openOperations(file)[0];
    if (minute % 20 === 5) click('visit.cancel', { visitId: file.visit.id, reason: 'wish' });
    if (minute % 15 === 3)
      click('bay.close', { bayId: bays[minute % 20]?.id ?? '', reason: 'broken', expectedBack: null });
    if (!operation) return;
    click('operation.unplan', { operationId: operation.id });
    click('operation.hold', { operationId: operation.id, reason: 'D12', expectedEnd: null });
  });
  expect(shop.answers().filter((answer) => answer.includes('hub-error'))).toEqual([]);
  const delivered = shop.events().filter((event) => event.kind === 'visit.delivered');
  expect(delivered.length).toBeGreaterThan(5);
});

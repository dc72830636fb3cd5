import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labourOf } from '../labour.ts';
import type { Operation, VisitFile } from '../model.ts';
import { stageOf } from '../stage.ts';
import { time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../testing/fakeShop.ts';
import { COMMANDS_IN_WALK, takeStep } from '../testing/walk.ts';
import { type OperationState, STAGES, type Stage } from '../vocabulary.ts';

const step = fc.record({
  command: fc.nat(COMMANDS_IN_WALK - 1),
  picks: fc.tuple(fc.nat(63), fc.nat(63), fc.nat(63), fc.nat(63)),
  waited: fc.nat(20),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)),
});

/** J2, and what a cancelled visit does to running work. */
const STEPS: Readonly<Record<OperationState, readonly OperationState[]>> = {
  planned: ['planned', 'working', 'dropped'],
  working: ['working', 'held', 'done', 'dropped'],
  held: ['held', 'working', 'dropped'],
  done: ['done', 'held'],
  dropped: ['dropped'],
};

function checkBays(shop: FakeShop): void {
  for (const { id } of shop.reader.bays())
    expect(shop.reader.carsIn(id).length, 'J8: one car a bay').toBeLessThanOrEqual(1);
}

function checkPeople(shop: FakeShop): void {
  for (const { id } of shop.reader.people()) {
    const attended = shop.reader.openWork(id).filter((w) => w.labour.attended);
    expect(attended.length, 'J6: one attended interval a person').toBeLessThanOrEqual(1);
  }
}

function checkOperation(file: VisitFile, operation: Operation): void {
  const open = labourOf(file, operation.id).filter((l) => l.end === null);
  expect(open.length > 0, 'somebody is on what runs, nobody on what does not').toBe(operation.state === 'working');
  expect(operation.hold !== null).toBe(operation.state === 'held');
  expect(operation.doneAt !== null).toBe(operation.state === 'done');
  expect(operation.dropReason !== null).toBe(operation.state === 'dropped');
}

function checkIntervals({ visit, labour, stays }: VisitFile): void {
  for (const l of labour) {
    expect(l.end ?? l.start, 'no negative labour').toBeGreaterThanOrEqual(l.start);
    expect(l.start, 'no labour before arrival').toBeGreaterThanOrEqual(visit.arrivedAt);
  }
  for (const one of labour) {
    for (const two of labour) {
      if (one.id >= two.id || one.personId !== two.personId || !(one.attended && two.attended)) continue;
      const apart = (one.end ?? Infinity) <= two.start || (two.end ?? Infinity) <= one.start;
      expect(apart, 'a person is once on a car at a time').toBe(true);
    }
  }
  stays.forEach((stay, i) => {
    expect(stay.end ?? stay.start, 'no negative stay').toBeGreaterThanOrEqual(stay.start);
    if (i > 0) expect(stay.start, 'a car is always somewhere').toBe(stays[i - 1]?.end);
  });
  const open = visit.deliveredAt === null && visit.cancelledAt === null;
  expect(stays.filter((s) => s.end === null).length).toBe(open ? 1 : 0);
}

function checkStage(file: VisitFile): void {
  const { visit, operations } = file;
  const stage = stageOf(file);
  expect(STAGES).toContain(stage);
  const over: readonly Stage[] = ['inspecting', 'washing', 'ready', 'settled', 'delivered', 'cancelled'];
  const open = operations.some((o) => o.state !== 'done' && o.state !== 'dropped');
  expect(open && over.includes(stage), 'open work after the work').toBe(false);
  if (visit.readyAt !== null)
    expect(
      operations.some((o) => o.state === 'done'),
      'ready with work done',
    ).toBe(true);
  const stamps = [visit.arrivedAt, visit.readyAt, visit.settledAt, visit.deliveredAt].filter((s) => s !== null);
  expect(stamps, 'V6: in order').toEqual([...stamps].sort((a, b) => a - b));
  if (visit.deliveredAt !== null) expect(visit.settledAt).not.toBeNull();
  if (visit.settledAt !== null) expect(visit.readyAt).not.toBeNull();
}

function checkChange(before: VisitFile, after: VisitFile): void {
  if (before.visit.deliveredAt !== null || before.visit.cancelledAt !== null) {
    expect(after, 'nothing changes on a closed visit').toBe(before);
  }
  for (const operation of before.operations) {
    const now = after.operations.find((o) => o.id === operation.id);
    expect(STEPS[operation.state], 'J2').toContain(now?.state);
  }
}

test('whatever people tap in whatever order, the shop stays possible', () => {
  const reached = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 300, maxLength: 300 }), (steps) => {
      const shop = fakeShop(time('08:00'));
      for (const one of steps) {
        const before = shop.files();
        const decision = takeStep(shop, one);
        if (!decision?.ok) continue;
        for (const { kind } of decision.value.events) reached.set(kind, (reached.get(kind) ?? 0) + 1);
        checkBays(shop);
        checkPeople(shop);
        for (const file of shop.files()) {
          for (const operation of file.operations) checkOperation(file, operation);
          checkIntervals(file);
          checkStage(file);
        }
        for (const file of before) checkChange(file, shop.file(file.visit.id));
      }
    }),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VisitFile } from '../model.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { checkFile, checkTogether } from '../testing/invariants.ts';
import { COMMANDS_IN_WALK, takeStep } from '../testing/walk.ts';
import type { OperationState } from '../vocabulary.ts';

const step = fc.record({
  command: fc.nat(COMMANDS_IN_WALK - 1),
  picks: fc.tuple(fc.nat(63), fc.nat(63), fc.nat(63), fc.nat(63)),
  waited: fc.nat(20),
  late: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(40)),
});

/** J2, and what a cancelled visit does to running work. What shift end held may have been finished before it (J9, E7). */
const STEPS: Readonly<Record<OperationState, readonly OperationState[]>> = {
  planned: ['planned', 'working', 'dropped'],
  working: ['working', 'held', 'done', 'dropped'],
  held: ['held', 'working', 'dropped'],
  done: ['done', 'held'],
  dropped: ['dropped'],
};

function checkChange(before: VisitFile, after: VisitFile): void {
  if (before.visit.deliveredAt !== null || before.visit.cancelledAt !== null) {
    expect(after, 'nothing changes on a closed visit').toBe(before);
  }
  for (const operation of before.operations) {
    const now = after.operations.find((o) => o.id === operation.id);
    const closedByItself = operation.hold?.reason === 'D00';
    if (closedByItself && now?.state === 'done') continue;
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
        checkTogether(shop.files(), shop.reader.bays());
        for (const file of shop.files()) checkFile(file);
        for (const file of before) checkChange(file, shop.file(file.visit.id));
      }
    }),
    { numRuns: 60 },
  );
});

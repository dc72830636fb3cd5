import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpromisedAdditions } from '../additions.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { basisPromise, toldPromise } from '../promise.ts';
import { stageOf } from '../stage.ts';
import { approve, priced, reported, SIGNED } from '../testing/additions.ts';
import { arrive, operationOf, time, workOff } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from '../testing/fakeShop.ts';

const MINUTE = 60_000;
const basis = (shop: FakeShop, visitId: string) => basisPromise(shop.file(visitId), DEFAULT_POLICY)?.at;

describe('an addition', () => {
  test('is reported at the bay by whoever is signed in, also from a tap that waited offline (E7)', () => {
    const shop = fakeShop(time('10:40'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const photoIds = ['0123456789abcdef01234567'];
    const report = { visitId, operationId: operations[0] ?? null, source: 'workshop', photoIds } as const;
    const finds = ['brake-pads', 'tyres', 'tyres'] as ['brake-pads', 'tyres', 'tyres'];
    shop.must('addition.report', { ...report, finds }, shop.terminal('b1', 'li'), time('10:15'));
    expect(shop.file(visitId).additions).toMatchObject([
      {
        source: 'workshop',
        finds: ['brake-pads', 'tyres'],
        photoIds,
        reportedAt: time('10:15'),
        reportedBy: 'li',
        bayId: 'b1',
      },
    ]);
  });

  test('keeps the work as it was offered, whatever becomes of the time table', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const additionId = priced(shop, visitId, 'R11');
    const standard = shop.reader.standard('R11');
    if (!standard) throw new Error('no R11');
    const row = { ...standard, inspection: [...standard.inspection] };
    shop.must('standard.save', { ...row, isNew: false, minutes: 999, retired: true });
    shop.must('addition.answer', { visitId, answers: [{ additionId, approved: true }], means: 'phone' });
    const added = shop.file(visitId).operations.at(-1);
    expect(added).toMatchObject({ standardId: 'R11', minutes: standard.minutes, addition: true, state: 'planned' });
    expect(shop.file(visitId).additions[0]?.addedOperationId).toBe(added?.id);
  });

  test('described freely asks for the people and the bay that were said', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const additionId = reported(shop, visitId);
    const operation = {
      standardId: null,
      name: '修补线束',
      minutes: 40,
      trade: 'electrical',
      level: 'senior',
    } as const;
    shop.must('addition.price', { additionId, operation, amountFen: 0 });
    shop.must('addition.answer', { visitId, answers: [{ additionId, approved: true }], means: 'message' });
    expect(shop.file(visitId).operations.at(-1)).toMatchObject({
      nameZh: '修补线束',
      trade: 'electrical',
      level: 'senior',
    });
  });

  test('may be priced again until the customer has answered, and declined without a price', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const additionId = priced(shop, visitId, 'R11');
    shop.must('addition.price', { additionId, operation: { standardId: 'R11', minutes: 25 }, amountFen: 12_000 });
    expect(shop.file(visitId).additions[0]?.offer).toMatchObject({ minutes: 25, amountFen: 12_000 });
    const second = reported(shop, visitId);
    shop.must('addition.answer', { visitId, answers: [{ additionId: second, approved: false }], means: 'phone' });
    expect(shop.file(visitId).operations).toHaveLength(1);
  });

  test('taken back is asked about no more', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    shop.must(
      'addition.withdraw',
      { additionId: reported(shop, visitId), reason: '看错了' },
      shop.terminal('b1', 'li'),
    );
    expect(shop.file(visitId).additions[0]).toMatchObject({ withdrawnAt: time('09:00'), withdrawReason: '看错了' });
  });
});

describe('the customer’s word', () => {
  test('is kept for each item; what is approved becomes work, one promise follows from all of it', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    shop.clock.now = time('10:10');
    const [pads, belt, oil] = [
      priced(shop, visitId, 'R11'),
      priced(shop, visitId, 'M11'),
      priced(shop, visitId, 'G02'),
    ];
    const answers = [
      { additionId: pads ?? '', approved: true },
      { additionId: belt ?? '', approved: false },
      { additionId: oil ?? '', approved: true },
    ];
    const told = { means: 'in-person', note: '客户当面同意', signature: SIGNED } as const;
    const { events } = shop.must('addition.answer', { visitId, answers, ...told, promise: { at: time('13:00') } });
    const file = shop.file(visitId);
    expect(file.operations.slice(1).map((o) => [o.standardId, o.position, o.addition])).toEqual([
      ['R11', 1, true],
      ['G02', 2, true],
    ]);
    expect(file.additions.map(({ answer }) => [answer?.approved, answer?.note])).toEqual([
      [true, '客户当面同意'],
      [false, '客户当面同意'],
      [true, '客户当面同意'],
    ]);
    expect(new Set(file.additions.map(({ answer }) => answer?.signatureId)).size, 'one signature').toBe(1);
    expect(shop.reader.visit(visitId)?.promises.at(-1)).toMatchObject({ cause: 'addition', additionIds: [pads, oil] });
    expect(events.filter(({ kind }) => kind === 'visit.promised')).toMatchObject([{ data: { counts: true } }]);
    expect(basis(shop, visitId)).toBe(time('13:00'));
  });

  test('without a new time leaves the promise, until one is told for what was approved', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    const first = approve(shop, visitId, 'R11');
    expect(basis(shop, visitId)).toBe(time('11:30'));
    const promise = { at: time('12:30'), means: 'phone', cause: 'addition', additionIds: [first] } as const;
    shop.must('visit.promise', { visitId, ...promise, additionIds: [first] });
    expect(basis(shop, visitId)).toBe(time('12:30'));
  });

  test('a new time covers what was approved earlier without one', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const first = approve(shop, visitId, 'R11');
    const second = approve(shop, visitId, 'M11', time('17:30'));
    expect(toldPromise(shop.file(visitId))?.additionIds).toEqual([first, second]);
    expect(unpromisedAdditions(shop.file(visitId))).toEqual([]);
  });

  test('E5: declined, the promise stays although people waited for the answer', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    const answers = [{ additionId: priced(shop, visitId, 'R11'), approved: false }];
    shop.clock.now = time('10:35');
    shop.must('addition.answer', { visitId, answers, means: 'phone' });
    expect(basis(shop, visitId)).toBe(time('11:30'));
    expect(shop.file(visitId).operations).toHaveLength(1);
  });

  test('brings a car that was ready back to the workshop, only if there is work', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10'], { washWanted: false });
    workOff(shop, operations[0] ?? '', 'b1', 'zhang');
    const inspector = { ...OFFICE, person: shop.reader.person('jian') ?? null };
    shop.must('check.record', { visitId, operationId: null, level: 'final', passed: true }, inspector);
    shop.must('visit.ready', { visitId });
    const [no, yes] = [priced(shop, visitId, 'M11'), priced(shop, visitId, 'R11')];
    shop.must('addition.answer', { visitId, answers: [{ additionId: no ?? '', approved: false }], means: 'phone' });
    expect(stageOf(shop.file(visitId))).toBe('ready');
    shop.must('addition.answer', { visitId, answers: [{ additionId: yes ?? '', approved: true }], means: 'phone' });
    expect(stageOf(shop.file(visitId))).toBe('arrived');
  });

  test('work that the dispatcher adds by himself moves no promise', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    shop.must('operation.add', { visitId, operation: { standardId: 'R11', addition: true } });
    const asked = { visitId, at: time('17:30'), means: 'phone', cause: 'addition' } as const;
    expect(shop.give('visit.promise', asked).ok).toBe(false);
    expect(operationOf(shop, shop.file(visitId).operations[1]?.id ?? '').addition).toBe(true);
  });
});

describe('the customer’s own wish', () => {
  test('counts when it is signed, then or later, before whoever is there', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:30'), means: 'in-person' } });
    const wish = { visitId, means: 'in-person', cause: 'customer' } as const;
    shop.must('visit.promise', { ...wish, at: time('12:30') });
    expect(basis(shop, visitId)).toBe(time('11:30'));
    const promiseId = toldPromise(shop.file(visitId))?.id ?? '';
    const { events } = shop.must('promise.sign', { promiseId, signature: SIGNED }, shop.terminal('b1', 'li'));
    expect(events[0]?.changes[0]).toMatchObject({ table: 'signature', insert: { signer: '王先生', witnessId: 'li' } });
    expect(basis(shop, visitId)).toBe(time('12:30'));
    shop.must('visit.promise', { ...wish, at: time('14:00'), signature: SIGNED });
    expect(basis(shop, visitId)).toBe(time('14:00'));
  });

  test('keeps of a signature what was drawn', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', ['R10']);
    const strokes = [
      [1, 2],
      [10, 10, 20, 20],
      [5, 5, 6],
    ];
    const signature = { ...SIGNED, strokes };
    const { events } = shop.must('visit.promise', {
      ...{ visitId, at: time('17:30'), means: 'in-person', cause: 'customer' },
      signature,
    });
    expect(events[0]?.changes[0]).toMatchObject({ insert: { strokes: [[10, 10, 20, 20]] } });
  });
});

test('P2: whatever is told to the customer, what does not count moves nothing', () => {
  const step = fc.record({
    waited: fc.integer({ min: 0, max: 60 }),
    ahead: fc.integer({ min: 1, max: 300 }),
    what: fc.constantFrom('addition', 'wish', 'signed', 'workshop', 'declined', 'unpromised'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const shop = fakeShop(time('09:00'));
      const { visitId } = arrive(shop, '京A11111', ['R10'], { promise: { at: time('11:00'), means: 'phone' } });
      for (const { waited, ahead, what } of steps) {
        shop.clock.now += waited * MINUTE;
        const before = basis(shop, visitId) ?? 0;
        const promise = { at: shop.clock.now + ahead * MINUTE, outsideHours: true };
        const told = { visitId, ...promise, means: 'phone' } as const;
        const answer = (approved: boolean, withPromise: boolean) =>
          shop.must('addition.answer', {
            ...{ visitId, means: 'phone', promise: withPromise ? promise : null },
            answers: [{ additionId: priced(shop, visitId, 'R11'), approved }],
          });
        if (what === 'addition') answer(true, true);
        else if (what === 'unpromised') answer(true, false);
        else if (what === 'declined') answer(false, false);
        else if (what === 'workshop') shop.must('visit.promise', { ...told, cause: 'workshop' });
        else shop.must('visit.promise', { ...told, cause: 'customer', signature: what === 'signed' ? SIGNED : null });
        const inTime = Math.floor(shop.clock.now / MINUTE) <= Math.floor(before / MINUTE);
        const counts = what === 'signed' || (what === 'addition' && inTime);
        expect(basis(shop, visitId), what).toBe(counts ? promise.at : before);
      }
    }),
    { numRuns: 150 },
  );
});

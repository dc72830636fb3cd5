import { describe, expect, test } from 'vitest';
import { basisPromise, toldPromise } from '../promise.ts';
import { arrive, time } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from '../testing/fakeShop.ts';
import { forecastWarnings } from './warning.events.ts';

const advisor = (shop: FakeShop) => ({
  ...OFFICE,
  deviceRole: 'advisor' as const,
  person: shop.reader.person('gu') ?? null,
});

/** A car of the advisor's in bay b1, promised for 16:00, that will not be ready by then. */
function late() {
  const shop = fakeShop(time('15:00'));
  const promise = { at: time('16:00'), means: 'in-person' } as const;
  const { visitId, operations } = arrive(shop, '京A11111', ['R10'], { advisorId: 'gu', promise });
  const [operationId = ''] = operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['zhang'] });
  shop.clock.now = time('15:30');
  const terminal = shop.terminal('b1', 'zhang');
  return { shop, visitId, operationId, terminal, warning: () => shop.file(visitId).warnings[0] };
}

function forecast({ shop }: ReturnType<typeof late>): string {
  const events = forecastWarnings(shop.files(), shop.reader.shop(), shop.clock.now, () => 'warning');
  shop.apply(events.flatMap(({ changes }) => changes));
  return 'warning';
}

describe('P5: a warning', () => {
  test('keeps who raised it, why, and when the car would have been done; the advisor owns it', () => {
    const { shop, visitId, operationId, terminal, warning } = late();
    shop.must('warning.raise', { visitId, operationId, cause: 'D02', note: '缺垫片' }, terminal);
    expect(warning()).toMatchObject({
      source: 'technician',
      cause: 'D02',
      note: '缺垫片',
      operationId,
      raisedAt: time('15:30'),
      raisedBy: 'zhang',
      forecastAt: time('16:50'),
      ownerId: 'gu',
      seenAt: null,
      answeredAt: null,
    });
  });

  test('that waited offline is raised when it was tapped (E7)', () => {
    const { shop, visitId, terminal, warning } = late();
    shop.clock.now = time('15:50');
    shop.must('warning.raise', { visitId, cause: 'D02' }, terminal, time('15:31'));
    expect(warning()?.raisedAt).toBe(time('15:31'));
  });

  test('of the forecast gets the technician’s cause instead of a second one beside it', () => {
    const scene = late();
    const { shop, visitId, operationId, terminal } = scene;
    const warningId = forecast(scene);
    shop.clock.now += 60_000;
    const { answer } = shop.must('warning.raise', { visitId, operationId, cause: 'D16' }, terminal);
    expect(answer).toEqual({ warningId });
    expect(shop.file(visitId).warnings).toHaveLength(1);
    const reply = { holds: false, at: time('15:31'), by: 'zhang' };
    expect(scene.warning()).toMatchObject({
      source: 'forecast',
      cause: 'D16',
      operationId,
      reply,
      raisedAt: time('15:30'),
    });
  });

  test('is doubted by a technician who makes it, and stays the advisor’s; he may change his mind', () => {
    const scene = late();
    const { shop, visitId, terminal } = scene;
    const warningId = forecast(scene);
    shop.must('warning.reply', { warningId }, terminal);
    expect(scene.warning()).toMatchObject({ reply: { holds: true, by: 'zhang' }, answeredAt: null });
    shop.must('warning.raise', { visitId, cause: 'D14' }, terminal);
    expect(scene.warning()).toMatchObject({ reply: { holds: false }, cause: 'D14' });
  });

  test('keeps who opened it first', () => {
    const scene = late();
    const { shop } = scene;
    const warningId = forecast(scene);
    shop.clock.now += 60_000;
    shop.must('warning.see', { warningId }, advisor(shop));
    shop.clock.now += 60_000;
    expect(shop.must('warning.see', { warningId }).events).toEqual([]);
    expect(scene.warning()).toMatchObject({ seenAt: time('15:31'), seenBy: 'gu' });
  });

  test('answered with a new time writes the ledger in the same command; the workshop’s delay does not count (P2)', () => {
    const scene = late();
    const { shop, visitId } = scene;
    const warningId = forecast(scene);
    shop.clock.now = time('15:34');
    const { events } = shop.must(
      'warning.answer',
      {
        warningId,
        outcome: 'promised',
        note: '客户同意',
        promise: { at: time('17:00'), means: 'phone', cause: 'workshop' },
      },
      advisor(shop),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['warning.answered', 'visit.promised']);
    const file = shop.file(visitId);
    expect(basisPromise(file, shop.reader.shop().policy)?.at).toBe(time('16:00'));
    expect(toldPromise(file)).toMatchObject({
      at: time('17:00'),
      agreedAt: time('15:34'),
      advisorId: 'gu',
      note: '客户同意',
    });
    const kept = {
      seenAt: time('15:34'),
      seenBy: 'gu',
      answeredAt: time('15:34'),
      answeredBy: 'gu',
      outcome: 'promised',
    };
    expect(scene.warning()).toMatchObject({ ...kept, answerNote: '客户同意' });
  });
});

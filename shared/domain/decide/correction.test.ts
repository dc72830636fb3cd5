import { describe, expect, test } from 'vitest';
import { arrive, operationOf, time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';
import { checkFile } from '../testing/invariants.ts';
import { desk } from '../testing/shift.ts';

const DAY = 24 * 3_600_000;

/** Arrived 09:00, worked on from 09:00 to 09:30, ready 09:30, settled 10:00. */
function settled() {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A1', ['P03'], { washWanted: false });
  const [operationId = ''] = operations;
  shop.must('operation.start', { operationId, bayId: 'b1', personIds: ['li'] });
  shop.clock.now = time('09:30');
  shop.must('operation.finish', { operationId, selfChecked: true });
  shop.must('visit.ready', { visitId });
  shop.clock.now = time('10:00');
  shop.must('visit.settle', { visitId });
  const labourId = shop.file(visitId).labour[0]?.id ?? '';
  const stamp = { target: 'visit', visitId, reason: '点晚了' } as const;
  const clock = { target: 'labour', labourId, reason: '忘了点' } as const;
  return { shop, visitId, operationId, stamp, clock };
}

describe('E8: corrections', () => {
  test('on the same day at once, with both values and the reason kept', () => {
    const { shop, visitId, stamp } = settled();
    shop.must('correction.ask', { ...stamp, field: 'settledAt', after: time('09:40') }, desk(shop, 'gu'));
    const { visit, corrections } = shop.file(visitId);
    expect(visit.settledAt).toBe(time('09:40'));
    expect(corrections).toMatchObject([
      {
        ...{ target: 'visit', rowId: visitId, field: 'settledAt', before: time('10:00'), after: time('09:40') },
        ...{ reason: '点晚了', granted: true, askedBy: 'gu', decidedBy: 'gu' },
      },
    ]);
    checkFile(shop.file(visitId));
  });

  test('the delivery time on the sheet, and nothing else of it', () => {
    const { shop, visitId, stamp } = settled();
    const { sheet } = shop.file(visitId).visit;
    shop.must('correction.ask', { ...stamp, field: 'sheet.deliveryAt', after: time('09:45') }, desk(shop, 'gu'));
    expect(shop.file(visitId).visit.sheet).toEqual({ ...sheet, deliveryAt: time('09:45') });
  });

  test('the day after it waits for a second person', () => {
    const { shop, visitId, stamp } = settled();
    shop.clock.now += DAY;
    const asked = shop.must('correction.ask', { ...stamp, field: 'readyAt', after: time('09:50') }, desk(shop, 'dd'));
    expect(asked.events.map(({ kind }) => kind)).toEqual(['correction.asked']);
    expect(shop.file(visitId).visit.readyAt, 'nothing changed yet').toBe(time('09:30'));
    const correctionId = asked.answer.correctionId ?? '';
    shop.apply([{ table: 'person', id: 'li', set: { role: 'director' } }]);
    shop.must('correction.decide', { correctionId, granted: true }, desk(shop, 'li'));
    const { visit, corrections } = shop.file(visitId);
    expect(visit.readyAt).toBe(time('09:50'));
    expect(corrections).toMatchObject([{ granted: true, askedBy: 'dd', decidedBy: 'li', before: time('09:30') }]);
  });

  test('put to another day: a second person, too', () => {
    const { shop, visitId, stamp } = settled();
    const after = time('19:00', '2026-11-19');
    shop.must('correction.ask', { ...stamp, field: 'arrivedAt', after }, desk(shop, 'dd'));
    expect(shop.file(visitId)).toMatchObject({ visit: { arrivedAt: time('09:00') }, corrections: [{ granted: null }] });
  });

  test('turned down, with a word: everything stays', () => {
    const { shop, visitId, stamp } = settled();
    shop.clock.now += DAY;
    const { answer } = shop.must(
      'correction.ask',
      { ...stamp, field: 'readyAt', after: time('09:50') },
      desk(shop, 'gu'),
    );
    const correctionId = answer.correctionId ?? '';
    shop.must('correction.decide', { correctionId, granted: false, note: '监控为准' }, desk(shop, 'dd'));
    expect(shop.file(visitId)).toMatchObject({
      visit: { readyAt: time('09:30') },
      corrections: [{ granted: false, decidedBy: 'dd' }],
    });
  });

  test('hours: the last clock takes the finish with it', () => {
    const { shop, visitId, operationId, clock } = settled();
    shop.must('correction.ask', { ...clock, field: 'end', after: time('09:20') }, desk(shop, 'dd'));
    expect(shop.file(visitId).labour[0]?.end).toBe(time('09:20'));
    expect(operationOf(shop, operationId).doneAt).toBe(time('09:20'));
    shop.must('correction.ask', { ...clock, field: 'start', after: time('09:10') }, desk(shop, 'dd'));
    expect(shop.file(visitId).labour[0]?.start).toBe(time('09:10'));
    checkFile(shop.file(visitId));
  });

  test('an end that was only assumed is known now (J9)', () => {
    const { shop, visitId, clock } = settled();
    shop.apply([{ table: 'labour', id: clock.labourId, set: { assumed: true } }]);
    shop.must('correction.ask', { ...clock, field: 'end', after: time('09:25') }, desk(shop, 'dd'));
    expect(shop.file(visitId).labour[0]?.assumed).toBe(false);
  });

  test('what was out of order already does not stand in the way', () => {
    const { shop, visitId, stamp } = settled();
    shop.apply([{ table: 'visit', id: visitId, set: { deliveredAt: time('09:50') } }]);
    shop.must('correction.ask', { ...stamp, field: 'arrivedAt', after: time('08:40') }, desk(shop, 'gu'));
    expect(shop.file(visitId).visit.arrivedAt).toBe(time('08:40'));
  });
});

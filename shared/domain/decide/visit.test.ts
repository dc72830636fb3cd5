import { describe, expect, test } from 'vitest';
import { arrival, arrive, time, workOff } from '../testing/arrivals.ts';
import { type FakeShop, fakeShop, OFFICE } from '../testing/fakeShop.ts';

const vehicleOf = (shop: FakeShop, visitId: string) => {
  const { vehicleId, plate, vin } = shop.file(visitId).visit;
  return { vehicleId, known: shop.reader.vehicleBy(plate, vin) };
};
const VIN = 'LSVAM4187C2184841';

describe('taking a car in', () => {
  test('copies the time table, so that later changes of it change no order', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', [], {
      operations: [
        { standardId: 'R10', minutes: 45 },
        { standardId: null, name: '检查异响', minutes: 30 },
      ],
    });
    expect(shop.file(visitId).operations).toMatchObject([
      { position: 0, standardId: 'R10', nameZh: '项目R10', minutes: 45, plan: { minutes: 45 }, state: 'planned' },
      { position: 1, standardId: null, nameZh: '检查异响', nameEn: '检查异响', inspection: ['self', 'final'] },
    ]);
  });

  test('makes the visit the signed-in advisor’s, parks the car, and notes the first promise', () => {
    const shop = fakeShop(time('09:00'));
    const desk = { ...OFFICE, person: shop.reader.person('gu') ?? null };
    const { visitId = '', pickup } = shop.must('visit.takeIn', arrival(' 京a·8b2q6 ', []), desk).answer;
    expect(pickup).toBe('A001');
    const { visit, stays, promises } = shop.file(visitId);
    expect(visit).toMatchObject({ plate: '京A8B2Q6', advisorId: 'gu', day: '2026-11-20', arrivedAt: time('09:00') });
    expect(stays).toMatchObject([{ place: 'parking', bayId: null, start: time('09:00'), end: null }]);
    expect(promises).toMatchObject([{ cause: 'first', at: time('17:00'), agreedAt: time('09:00'), advisorId: 'gu' }]);
  });

  test('pickup numbers begin anew each shop day, but pass over those of cars still here (L1)', () => {
    const shop = fakeShop(time('23:58'));
    const tomorrow = { promise: { at: time('10:00', '2026-11-21'), means: 'phone' } } as const;
    const next = (plate: string) => shop.file(arrive(shop, plate, [], tomorrow).visitId).visit;
    const gone = next('京A1');
    expect(gone.pickup).toBe('A001');
    expect(next('京A2').pickup).toBe('A002');
    shop.must('visit.cancel', { visitId: gone.id, reason: '客户不修了' });
    shop.clock.now += 2 * 60_000;
    expect(next('京A3')).toMatchObject({ pickup: 'A001', day: '2026-11-21' });
    expect(next('京A4').pickup).toBe('A003');
  });

  test('knows a car by VIN before plate, and not by a plate that moved to another car', () => {
    const shop = fakeShop(time('09:00'));
    const first = vehicleOf(shop, arrive(shop, '京A11111', [], { vin: VIN }).visitId);
    const replated = vehicleOf(shop, arrive(shop, '京A99999', [], { vin: VIN.toLowerCase() }).visitId);
    expect(replated).toMatchObject({ vehicleId: first.vehicleId, known: { plate: '京A99999' } });
    const other = vehicleOf(shop, arrive(shop, '京A99999', [], { vin: 'LFV3A28K0D3012345' }).visitId);
    expect(other.vehicleId).not.toBe(first.vehicleId);
  });

  test('what was left empty stays known from earlier visits', () => {
    const shop = fakeShop(time('09:00'));
    arrive(shop, '京A11111', [], { vin: VIN, model: '轩逸', colour: '白' });
    const { visitId } = arrive(shop, '京A11111', [], { model: '', colour: '黑' });
    expect(vehicleOf(shop, visitId).known).toMatchObject({ vin: VIN, model: '轩逸', colour: '黑' });
  });

  test('cars without plates are different cars', () => {
    const shop = fakeShop(time('09:00'));
    const cars = ['', ''].map((plate) => vehicleOf(shop, arrive(shop, plate, []).visitId).vehicleId);
    expect(new Set(cars).size).toBe(2);
  });
});

describe('correcting a visit', () => {
  test('a plate corrected after dispatch corrects the vehicle, whatever is going on', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['R10']);
    const { vehicleId } = vehicleOf(shop, visitId);
    shop.must('operation.start', { operationId: operations[0] ?? '', bayId: 'b1', personIds: ['zhang'] });
    shop.must('visit.edit', { visitId, set: { plate: '京a·11112' } });
    expect(shop.file(visitId).visit).toMatchObject({ plate: '京A11112', vehicleId });
    expect(vehicleOf(shop, visitId).known).toMatchObject({ id: vehicleId, plate: '京A11112' });
    expect(shop.reader.vehicleBy('京A11111', null)).toBeUndefined();
  });

  test('a mistyped plate of a known car goes back to that car, and nobody’s history moves', () => {
    const shop = fakeShop(time('09:00'));
    const known = vehicleOf(shop, arrive(shop, '京A11111', []).visitId).vehicleId;
    const stranger = arrive(shop, '京A11111', []).visitId;
    shop.must('visit.edit', { visitId: stranger, set: { plate: '京A11117' } });
    expect(shop.file(stranger).visit.vehicleId).not.toBe(known);
    expect(shop.reader.vehicleBy('京A11111', null)?.id).toBe(known);
    shop.must('visit.edit', { visitId: stranger, set: { plate: '京A11111' } });
    expect(shop.file(stranger).visit.vehicleId).toBe(known);
  });

  test('the same VIN is the same car, whatever its plate', () => {
    const shop = fakeShop(time('09:00'));
    const { vehicleId } = vehicleOf(shop, arrive(shop, '京A11111', [], { vin: VIN }).visitId);
    const { visitId } = arrive(shop, '京A11111', [], { vin: VIN });
    shop.must('visit.edit', { visitId, set: { plate: '京AD12345' } });
    expect(vehicleOf(shop, visitId)).toMatchObject({ vehicleId, known: { id: vehicleId, plate: '京AD12345' } });
  });

  test('what is not about the car leaves the vehicle alone', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId } = arrive(shop, '京A11111', []);
    const { events } = shop.must('visit.edit', { visitId, set: { request: '异响', loungeHidden: true } });
    expect(events[0]?.changes.map((c) => c.table)).toEqual(['visit']);
    expect(shop.file(visitId).visit).toMatchObject({ request: '异响', loungeHidden: true, plate: '京A11111' });
  });
});

describe('handing over', () => {
  test('V6: three stamps, never one before the other, and the car leaves its place', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02'], { washWanted: false });
    shop.must('visit.move', { visitId, place: 'bay', bayId: 'b1' });
    workOff(shop, operations[0] ?? '', null, 'zhang');
    shop.must('visit.ready', { visitId });
    shop.must('visit.settle', { visitId }, OFFICE, time('09:10'));
    shop.must('visit.deliver', { visitId }, OFFICE, time('09:20'));
    const { visit, stays } = shop.file(visitId);
    expect([visit.readyAt, visit.settledAt, visit.deliveredAt]).toEqual([time('09:30'), time('09:30'), time('09:30')]);
    expect(stays.at(-1)?.end).toBe(time('09:30'));
    expect(shop.reader.carsIn('b1')).toEqual([]);
  });

  test('a car washed in a wash bay stays there; another is taken to the wash', () => {
    const shop = fakeShop(time('09:00'));
    const { visitId, operations } = arrive(shop, '京A11111', ['G02']);
    workOff(shop, operations[0] ?? '', null, 'zhang');
    shop.must('visit.move', { visitId, place: 'bay', bayId: 'wash' });
    shop.must('visit.startWash', { visitId });
    expect(shop.file(visitId).stays.at(-1)).toMatchObject({ bayId: 'wash', end: null });
    const other = arrive(shop, '京A22222', ['G02']);
    workOff(shop, other.operations[0] ?? '', null, 'zhang');
    shop.must('visit.startWash', { visitId: other.visitId });
    expect(shop.file(other.visitId).stays.at(-1)).toMatchObject({ place: 'wash', bayId: null, end: null });
  });
});

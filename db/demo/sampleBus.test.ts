import { expect, test } from 'vitest';
import { atShopTime } from '../../shared/domain/calendar.ts';
import { openDatabase } from '../open.ts';
import { createVisitsRepo } from '../visits.repo.ts';
import { buildMasters, SAMPLE_ZONE } from './masters.ts';
import { createSampleBus } from './sampleBus.ts';

const DATE = '2026-11-21';
const at = (minute: number) => atShopTime(DATE, minute, SAMPLE_ZONE);

function opened() {
  const { db } = openDatabase(':memory:');
  const bus = createSampleBus(db, 'seed');
  bus.setNow(at(480));
  const masters = buildMasters(db, bus, DATE, 'salt:key');
  const { visitId } = bus.send('visit.takeIn', {
    ...{ plate: '京A12345', vin: null, model: '大众 朗逸', colour: '白色', mileage: 1 },
    customer: { name: '王先生', phone: '138-0000-0000' },
    ...{ advisorId: null, category: 'maintenance', request: '', waits: true },
    promise: { at: at(900), means: 'in-person' },
    operations: [{ standardId: 'R01' }],
  });
  const file = () => bus.reader.visit(String(visitId));
  return { db, bus, masters, file, visitId: String(visitId) };
}

test('what it keeps in memory is what it wrote', () => {
  const { db, bus, masters, file, visitId } = opened();
  const operationId = file()?.operations[0]?.id ?? '';
  const [bayId, personIds] = [masters.bays.get('3') ?? '', [masters.people.get('2b') ?? '']];
  bus.setNow(at(500));
  bus.send('operation.start', { operationId, bayId, personIds });
  bus.setNow(at(550));
  bus.send('operation.finish', { operationId, selfChecked: true });
  expect(file()?.operations[0]?.state).toBe('done');
  expect(createVisitsRepo(db).file(visitId)).toEqual(file());
});

test('its clock never goes back', () => {
  const { bus, file } = opened();
  bus.setNow(at(600));
  bus.setNow(at(500));
  bus.send('visit.move', { visitId: file()?.visit.id ?? '', place: 'road' });
  expect(file()?.stays.at(-1)?.start).toBe(at(600));
});

test('what a rule refuses is named, since the sample must not tell lies', () => {
  const { bus, file } = opened();
  expect(() => bus.send('visit.deliver', { visitId: file()?.visit.id ?? '' })).toThrow(/visit\.deliver.*not-settled/);
});

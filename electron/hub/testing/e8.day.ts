import { addDays } from '../../../shared/domain/calendar.ts';
import type { Person } from '../../../shared/domain/model.ts';
import { shopDay } from './shopDay.ts';
import type { TestHub } from './testHub.ts';

export type E8Car = {
  visitId: string;
  operationId: string;
  bayId: string;
  advisorId: string;
  leaver: string;
  successor: string;
};

/** The day of E8 in a hub of the sample shop: a car that one begins and another finishes. */
export async function e8Day(hub: TestHub) {
  const scene = await shopDay(hub);
  const { at, set, must } = scene;
  let cars = 0;

  /** A car with work of 90 minutes that the leaver begins ten minutes after it came. */
  async function begin(days: number, plate: string, arrives: string, starts: string, promised: string): Promise<E8Car> {
    cars += 1;
    scene.goTo(days);
    await set(arrives);
    const [bayId, leaver, successor] = [
      await scene.newBay(`S${cars}`),
      await scene.newTechnician(`交班${cars}`),
      await scene.newTechnician(`接班${cars}`),
    ];
    for (const personId of [leaver, successor]) await must('person.setPin', { personId, pin: '1234' });
    const advisorId = await scene.newAdvisor(`顾问八${cars}`);
    const { visitId = '' } = await must('visit.takeIn', {
      ...{ plate, vin: null, model: '轩逸', colour: '白', mileage: null, category: 'repair', advisorId },
      ...{ customer: { name: '王先生', phone: '' }, request: '异响', waits: false, washWanted: false },
      promise: { at: at(promised), means: 'in-person' },
      operations: [{ standardId: null, name: '检查底盘', minutes: 90, inspection: ['self', 'final'] }],
    });
    const { id: operationId } = await scene.operation(visitId);
    await set(starts);
    await must('operation.start', { operationId, bayId, personIds: [leaver] });
    return { visitId, operationId, bayId, advisorId, leaver, successor };
  }

  async function finish({ visitId, operationId }: E8Car, times: { done: string; ready: string; settled: string }) {
    await set(times.done);
    await must('operation.finish', { operationId, selfChecked: true });
    await set(times.ready);
    await must('check.record', { visitId, operationId: null, level: 'final', passed: true });
    await must('visit.ready', { visitId });
    await set(times.settled);
    await must('visit.settle', { visitId });
  }

  return {
    ...scene,
    /** The people of the sample shop. */
    async people(): Promise<Person[]> {
      type Logged = { events: { changes: { t: string; ins?: Person }[] }[] };
      const { events } = await hub.get<Logged>('/events?limit=300');
      return events.flatMap(({ changes }) => changes.flatMap(({ t, ins }) => (t === 'person' && ins ? [ins] : [])));
    },
    /**
     * E8 on the n-th day from today: come at 08:20, begun at 08:30, left at 09:00, gone on with at 09:30, done at 10:30,
     * ready at 10:40. `atWork` happens while the leaver is still at it.
     */
    async handOver(
      days: number,
      plate: string,
      { promised, settled, atWork }: { promised: string; settled: string; atWork?: (car: E8Car) => Promise<void> },
    ): Promise<E8Car> {
      const car = await begin(days, plate, '08:20', '08:30', promised);
      await atWork?.(car);
      await set('09:00');
      await must('shift.leave', { personId: car.leaver, reason: '调休', note: '右前已装好，差打力矩' });
      await set('09:30');
      const { operationId, bayId, successor } = car;
      await must('operation.resume', { operationId, bayId, personIds: [successor] });
      await finish(car, { done: '10:30', ready: '10:40', settled });
      return car;
    },
    /** Begun at 16:40 and promised for 17:30, and nobody presses anything until the shop has closed. */
    async forget(days: number, plate: string): Promise<E8Car> {
      const car = await begin(days, plate, '16:30', '16:40', '17:30');
      await set('18:30');
      return car;
    },
    /** The next morning: gone on with by the same technician at 08:30. */
    async goOn(car: E8Car): Promise<void> {
      const { operationId, bayId, leaver } = car;
      await set('08:30');
      await must('operation.resume', { operationId, bayId, personIds: [leaver] });
      await finish(car, { done: '09:00', ready: '09:10', settled: '09:20' });
    },
    /** The day before this one. */
    yesterday: () => addDays(scene.today(), -1),
  };
}

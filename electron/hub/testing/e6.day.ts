import { setTimeout as wait } from 'node:timers/promises';
import type { Warning } from '../../../shared/domain/model.ontime.ts';
import { shopDay } from './shopDay.ts';
import type { TestHub } from './testHub.ts';

type Car = { visitId: string; operationId: string; bayId: string; personId: string; advisorId: string };

/** Shop seconds per second while time passes: the hub looks every second, and so in every minute of the shop. */
const RATE = 50;
const LOOK_MS = 200;

/** The day of E6 in a hub of the sample shop: a car that will not be ready in time, and time that passes. */
export async function e6Day(hub: TestHub) {
  const scene = await shopDay(hub);
  const { at, set, turn, must, file } = scene;
  let cars = 0;

  const reading = async () => (await hub.get<{ now: number }>('/clock')).now;
  /** Lets time pass from a minute on, until something holds; then the clock stands. */
  async function run(from: string, until: () => Promise<boolean>): Promise<void> {
    await set(from);
    await turn({ do: 'speed', rate: RATE });
    while (!(await until())) await wait(LOOK_MS);
    await turn({ do: 'pause' });
  }

  return {
    ...scene,
    /** A car with two hours' work that somebody begins ten minutes after it came, on the n-th day from today. */
    async begin(days: number, plate: string, { arrives = '14:30', promised = '16:00' } = {}): Promise<Car> {
      cars += 1;
      scene.goTo(days);
      await set(arrives);
      const bayId = await scene.newBay(`W${cars}`);
      const personId = await scene.newTechnician(`六号${cars}`);
      const advisorId = await scene.newAdvisor(`接待${cars}`);
      const { visitId = '' } = await must('visit.takeIn', {
        ...{ plate, vin: null, model: '迈腾', colour: '白', mileage: null, category: 'repair', advisorId },
        ...{ customer: { name: '王先生', phone: '' }, request: '异响', waits: true, washWanted: false },
        promise: { at: at(promised), means: 'in-person', outsideHours: true },
        operations: [{ standardId: null, name: '检查底盘', minutes: 120, inspection: ['self', 'final'] }],
      });
      const { id: operationId } = await scene.operation(visitId);
      await turn({ do: 'advance', minutes: 10 });
      await must('operation.start', { operationId, bayId, personIds: [personId] });
      return { visitId, operationId, bayId, personId, advisorId };
    },
    /** Time passes from one minute to another. */
    passes: (from: string, until: string) => run(from, async () => (await reading()) >= at(until)),
    /** Time passes from a minute on until the car is warned of. */
    async warnedBy(visitId: string, from: string): Promise<Warning> {
      await run(from, async () => (await file(visitId)).warnings.length > 0);
      return (await file(visitId)).warnings[0] as Warning;
    },
    /** The rest of a car's visit. */
    async finish({ visitId, operationId }: Car, times: { done: string; ready: string; settled: string }) {
      await set(times.done);
      await must('operation.finish', { operationId, selfChecked: true });
      await set(times.ready);
      await must('check.record', { visitId, operationId: null, level: 'final', passed: true });
      await must('visit.ready', { visitId });
      await set(times.settled);
      await must('visit.settle', { visitId });
    },
  };
}

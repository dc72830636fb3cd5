import { shopDay } from './shopDay.ts';
import type { TestHub } from './testHub.ts';

const WORK = {
  ...({ standardId: null, trade: 'mechanical', level: 'junior' } as const),
  inspection: ['self', 'final'] as ('self' | 'final')[],
};

/** What a variant of E5 does otherwise than the scenario. */
export type Variant = {
  /** When the customer answers about the brake pads, 'HH:MM'; with what, and the time told with it. */
  answered: string;
  approved: boolean;
  told: string | null;
  /** The time the customer asks for at 12:10, unsigned. */
  wish?: string;
};

/** The day of E5 in a hub of the sample shop: a clock to set, a bay and people of its own, the scenario itself. */
export async function e5Day(hub: TestHub) {
  const scene = await shopDay(hub);
  const { at, set, must, file } = scene;

  /** One car's work, from start to the technician's own check. */
  async function work(operationId: string, from: string, until: string, place: { bayId: string; personIds: string[] }) {
    await set(from);
    await must('operation.start', { operationId, ...place });
    await set(until);
    await must('operation.finish', { operationId, selfChecked: true });
  }

  return {
    ...scene,
    /** E5 on the n-th day from today, up to and with settlement at 13:05. Gives the visit's id and its technician. */
    async play(days: number, plate: string, variant: Variant) {
      scene.goTo(days);
      await set('08:30');
      const place = {
        bayId: await scene.newBay(`E${days}`),
        personIds: [await scene.newTechnician(`五号${days}`)],
      };
      const advisorId = await scene.newAdvisor(`顾问${days}`);

      await set('09:00');
      const { visitId = '' } = await must('visit.takeIn', {
        ...{ plate, vin: null, model: '迈腾', colour: '白', mileage: 30_000, waits: true, request: '保养' },
        ...{ customer: { name: '王先生', phone: '13800000001' }, advisorId, category: 'maintenance', washWanted: true },
        promise: { at: at('11:30'), means: 'in-person' },
        operations: [{ ...WORK, name: '小保养', minutes: 60 }],
      });
      const service = (await file(visitId)).operations[0]?.id ?? '';
      await must('operation.plan', { operationId: service, ...place, teamId: null, startAt: null });
      await work(service, '09:05', '10:05', place);

      await set('10:10');
      const { additionId = '' } = await must('addition.report', {
        ...{ visitId, operationId: service, source: 'workshop', finds: ['brake-pads'] },
      });
      const pads = { ...WORK, name: '前制动片', minutes: 50 };
      await must('addition.price', { additionId, operation: pads, amountFen: 68_000 });
      await set(variant.answered);
      await must('addition.answer', {
        ...{ visitId, answers: [{ additionId, approved: variant.approved }], means: 'phone' },
        promise: variant.told === null ? null : { at: at(variant.told) },
      });
      const added = (await file(visitId)).operations.find((o) => o.addition)?.id;
      if (added) await work(added, variant.answered, variant.answered < '11' ? '11:00' : '11:55', place);

      await set(variant.answered < '11' ? '11:15' : '12:00');
      await must('check.record', { visitId, operationId: null, level: 'final', passed: true });
      await set('12:05');
      await must('visit.promise', { visitId, at: at('13:15'), means: 'phone', cause: 'workshop', note: '洗车排队' });
      await set('12:10');
      if (variant.wish !== undefined) {
        await must('visit.promise', { visitId, at: at(variant.wish), means: 'phone', cause: 'customer' });
      }
      await set('12:50');
      await must('visit.startWash', { visitId });
      await set('13:02');
      await must('visit.finishWash', { visitId });
      await must('visit.ready', { visitId });
      await set('13:05');
      await must('visit.settle', { visitId });
      return { visitId, personId: place.personIds[0] ?? '', advisorId };
    },
  };
}

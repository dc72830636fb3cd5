import { expect } from '@playwright/test';
import { addDays, atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { VisitForecast } from '../../shared/domain/model.planning.ts';
import type { BayKind, Trade } from '../../shared/domain/vocabulary.ts';
import type { PayloadInput } from '../../shared/protocol/commands.ts';
import type { ShopApi } from '../support/api.ts';

/** Where the sample shop stands. */
const ZONE = 'Asia/Shanghai';

type Operation = PayloadInput<'visit.takeIn'>['operations'][number];
export type Work = Omit<Extract<Operation, { standardId: null }>, 'standardId' | 'inspection'>;

/** The sample shop as a scene's stage: its clock stands still and is set, its bays stand together near the top of the board. */
export async function stageScene(api: ShopApi) {
  const { now } = await api.turnClock({ do: 'pause' });
  const today = shopDate(now, ZONE);
  const at = (day: number, clock: string) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return atShopTime(addDays(today, day), hour * 60 + minute, ZONE);
  };
  return {
    at,
    /** The n-th day from the sample's. */
    set: (day: number, clock: string) => api.turnClock({ do: 'set', at: at(day, clock) }),
    bay: async (label: string, kind: BayKind) => {
      const { answer } = await api.done('bay.save', { id: null, label, kind, position: 0, teamId: null });
      return String(answer.bayId);
    },
    person: async (name: string, trade: Trade) => {
      const { answer } = await api.done('person.save', {
        ...{ id: null, name, trade, role: 'technician', level: 'senior', certificates: [], teamId: null, badge: null },
      });
      return String(answer.personId);
    },
    takeIn: async (plate: string, promised: number, work: readonly Work[], waits = false) => {
      const { answer } = await api.done('visit.takeIn', {
        ...{ plate, vin: null, model: '大众 帕萨特', colour: '灰', mileage: null, category: 'repair', advisorId: null },
        ...{ customer: { name: '李女士', phone: '' }, request: '', waits, washWanted: false },
        promise: { at: promised, means: 'in-person' },
        operations: work.map((one) => ({ standardId: null, inspection: ['self', 'final'], ...one })),
      });
      const visitId = String(answer.visitId);
      const { operations } = await api.visit(visitId);
      return { visitId, ids: operations.map(({ id }) => id) };
    },
    start: (operationId: string, bayId: string, ...personIds: string[]) =>
      api.done('operation.start', { operationId, bayId, personIds }),
    finish: (operationId: string) => api.done('operation.finish', { operationId, selfChecked: true }),
    plan: (operationId: string, bayId: string, personId: string, startAt: number) =>
      api.done('operation.plan', { operationId, bayId, teamId: null, personIds: [personId], startAt }),
    /** Until the planner has told what is waited for. */
    foretold: (visitId: string, accepts: (forecast: VisitForecast) => boolean) =>
      expect
        .poll(async () => {
          const { forecast } = (await api.visit(visitId)).visit;
          return forecast !== null && accepts(forecast);
        })
        .toBe(true),
  };
}

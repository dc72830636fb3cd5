import { vi } from 'vitest';
import type { VisitForecast } from '../../../shared/domain/model.planning.ts';
import type { Operation } from '../../../shared/domain/model.ts';
import type { BayKind, Trade } from '../../../shared/domain/vocabulary.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { Waiting } from '../../../shared/protocol/messages.ts';
import type { LoungeRow } from '../../../shared/views/rows.ts';
import { shopDay } from './shopDay.ts';
import { greet, next, type TestHub } from './testHub.ts';

type Work = PayloadInput<'visit.takeIn'>['operations'];

/** A day on which cars are planned and forecast: halls of any kind, forecasts to wait for, and the lounge's screen. */
export async function planDay(hub: TestHub) {
  const scene = await shopDay(hub);
  const { must, file } = scene;
  let screens = 0;

  return {
    ...scene,
    bayOf: async (label: string, kind: BayKind) =>
      String((await must('bay.save', { id: null, label, kind, position: 95, teamId: null })).bayId),
    personOf: async (name: string, trade: Trade) => {
      const fields = { name, role: 'technician', trade, level: 'senior' } as const;
      const none = { id: null, certificates: [], teamId: null, badge: null };
      return String((await must('person.save', { ...fields, ...none })).personId);
    },
    /** A car that is promised for `promised`, epoch ms; its operations in their order. */
    async takeIn(
      plate: string,
      promised: number,
      operations: Work,
      more: Partial<Pick<PayloadInput<'visit.takeIn'>, 'category' | 'waits' | 'washWanted'>> = {},
    ): Promise<{ visitId: string; ids: readonly string[] }> {
      const { visitId = '' } = await must('visit.takeIn', {
        ...{ plate, vin: null, model: '帕萨特', colour: '灰', mileage: null, category: 'repair', advisorId: null },
        ...{ customer: { name: '李女士', phone: '' }, request: '事故', waits: false, washWanted: false, ...more },
        promise: { at: promised, means: 'in-person' },
        operations,
      });
      return { visitId, ids: (await file(visitId)).operations.map(({ id }) => id) };
    },
    operationOf: async (visitId: string, id: string) =>
      (await file(visitId)).operations.find((o) => o.id === id) as Operation,
    /** What the planner has told of a car, as soon as it is what is waited for. */
    foretold: (visitId: string, accepts: (forecast: VisitForecast) => boolean): Promise<VisitForecast> =>
      vi.waitFor(
        async () => {
          const { forecast } = (await file(visitId)).visit;
          if (forecast === null || !accepts(forecast)) throw new Error(`foretold: ${JSON.stringify(forecast)}`);
          return forecast;
        },
        { timeout: 15_000, interval: 100 },
      ),
    /** The car as a lounge that was just switched on is sent it (L1). */
    async loungeRow(visitId: string): Promise<LoungeRow | undefined> {
      screens += 1;
      const name = `lounge-${screens}`;
      const door = await hub.connect(null);
      const { code } = (await greet(door, `door-of-${name}`)) as Waiting;
      const admitted = next(door, 'admitted');
      await hub.command('device.admit', { code, name, role: 'lounge', bayId: null });
      const screen = await hub.connect((await admitted).token);
      const rows: LoungeRow[] = [];
      const whole = next(screen, 'snapshot', ({ puts, last }) => {
        rows.push(...puts.flatMap((row) => (row.kind === 'lounge' ? [row] : [])));
        return last;
      });
      await greet(screen, `screen-of-${name}`);
      await whole;
      screen.disconnect();
      return rows.find(({ id }) => id === visitId);
    },
  };
}

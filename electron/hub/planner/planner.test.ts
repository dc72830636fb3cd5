import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';
import { createForecastKeeper } from './forecasts.ts';
import { createPlanner, type Planner } from './planner.ts';
import type { PlannerDesk } from './plannerDesk.ts';

const MINUTE = 60_000;
let sample: SampleCore;
let planner: Planner;
beforeAll(() => {
  sample = openSampleCore();
  planner = createPlanner(sample.db);
});
afterAll(() => sample.close());

const open = () =>
  sample.core.visits
    .openIds()
    .flatMap((id) => sample.core.visits.file(id) ?? [])
    .filter(({ visit }) => visit.settledAt === null);

describe('the forecast of the sample shop', () => {
  it('tells every open car when it will be settled, never before now, or why nobody can', () => {
    const now = sample.clock.now();
    const forecasts = planner.forecast(now);
    expect([...forecasts.keys()].sort()).toEqual(
      open()
        .map(({ visit }) => visit.id)
        .sort(),
    );
    for (const { p10, p50, p90, trouble } of forecasts.values()) {
      if (trouble !== null) continue;
      expect(p10).toBeGreaterThanOrEqual(now - MINUTE);
      expect(p50).toBeGreaterThanOrEqual(p10 as number);
      expect(p90).toBeGreaterThanOrEqual(p50 as number);
    }
  });

  it('calls no car on time whose promise has passed (F1)', () => {
    const now = sample.clock.now() + 20 * 60 * MINUTE;
    const forecasts = planner.forecast(now);
    const shop = sample.core.reader.shop();
    const passed = open().filter(
      (file) => file.visit.readyAt === null && (basisPromise(file, shop.policy)?.at ?? now) < now,
    );
    expect(passed.length).toBeGreaterThan(10);
    for (const file of passed) {
      const forecast = forecasts.get(file.visit.id) ?? null;
      expect(forecast?.miss ?? 1000).toBe(1000);
      expect(riskOfVisit({ ...file, visit: { ...file.visit, forecast } }, shop, now)).toBe('late');
    }
  });
});

it('a suggestion is never later than the board as posted, and moves nothing begun (F5)', async () => {
  const { moves, effect, tries } = await planner.suggest(sample.clock.now(), 400, () => Promise.resolve());
  expect(tries).toBeGreaterThan(0);
  expect(effect.after.cars).toBeLessThanOrEqual(effect.before.cars);
  const begun = new Set(
    open().flatMap((file) => file.operations.filter((o) => o.state === 'working').map(({ id }) => id)),
  );
  expect(moves.filter(({ operationId }) => begun.has(operationId))).toEqual([]);
});

describe('the forecasts in the log', () => {
  const desk = (): PlannerDesk => ({
    forecast: async (now) => ({ ok: true, answer: planner.forecast(now) }),
    quote: () => Promise.resolve({ ok: false }),
    suggest: () => Promise.resolve({ ok: false }),
    close: () => Promise.resolve(),
  });
  /** Runs the keeper until it has asked once more and recorded all that is news. */
  async function look(touch: (keeper: ReturnType<typeof createForecastKeeper>) => void) {
    let asked: () => void = () => undefined;
    const once = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const inner = desk();
    const keeper = createForecastKeeper(sample.core, {
      ...inner,
      forecast: async (now) => {
        const answer = await inner.forecast(now);
        asked();
        return answer;
      },
    });
    touch(keeper);
    await once;
    await vi.waitFor(() => expect(keeper.isBusy()).toBe(false));
    keeper.stop();
  }
  const forecastOf = (file: VisitFile | undefined) => file?.visit.forecast ?? null;
  const kinds = (since: number) =>
    sample.db.$client.prepare('select kind from event where seq > ?').pluck().all(since) as string[];

  it('are told once, and not again where nothing is news', async () => {
    const head = sample.core.head();
    await look((keeper) => keeper.look());
    const told = kinds(head);
    expect(new Set(told)).toEqual(new Set(['forecast.made']));
    expect(open().every((file) => forecastOf(file) !== null)).toBe(true);
    await look((keeper) => keeper.look());
    expect(kinds(head)).toEqual(told);
  });

  it('follow a tap: held work moves the time of its car', async () => {
    const file = open().find((one) => one.operations.some((o) => o.state === 'working')) as VisitFile;
    const operationId = file.operations.find((o) => o.state === 'working')?.id ?? '';
    const before = forecastOf(sample.core.visits.file(file.visit.id))?.p50 as number;
    const expectedEnd = sample.clock.now() + 26 * 60 * MINUTE;
    sample.give('operation.hold', { operationId, reason: 'D02', expectedEnd });
    await look((keeper) => keeper.touched([{ table: 'visit', id: file.visit.id }]));
    expect(forecastOf(sample.core.visits.file(file.visit.id))?.p50).toBeGreaterThan(before);
  });
});

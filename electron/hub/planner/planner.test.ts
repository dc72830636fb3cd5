import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { SHOP_WEIGHTS } from '../../../shared/domain/planning/cost.ts';
import type { Lateness } from '../../../shared/domain/planning/suggestion.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { createPlayers } from '../demo/players.ts';
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

const giving = { pause: () => Promise.resolve(), isStopped: () => false };
const order = { budgetMs: 400, goOn: null };

describe('the suggested plan of the sample shop', () => {
  it('is never later than the board as posted, and moves nothing begun (F5)', async () => {
    const { moves, effect, tries } = await planner.suggest(sample.clock.now(), order, giving);
    expect(tries).toBeGreaterThan(0);
    expect(effect.after.cars).toBeLessThanOrEqual(effect.before.cars);
    const begun = new Set(
      open().flatMap((file) => file.operations.filter((o) => o.state === 'working').map(({ id }) => id)),
    );
    expect(moves.filter(({ operationId }) => begun.has(operationId))).toEqual([]);
  });

  it('is taken whole, and one undo restores the board exactly (F6, J10)', { timeout: 60_000 }, async () => {
    let found = await planner.suggest(sample.clock.now(), order, giving);
    // a busy machine needs longer
    for (let asked = 1; asked < 30 && found.moves.length <= 32; asked++)
      found = await planner.suggest(sample.clock.now(), { budgetMs: 1_000, goOn: found.planId }, giving);
    const { moves } = found;
    expect(moves.length).toBeGreaterThan(32);
    const board = () => open().map((file) => ({ ...file, visit: { ...file.visit, forecast: null } }));
    const before = board();
    const wanted = moves.map(({ operationId, bayId, personIds, startAt, from }) => ({
      ...{ operationId, bayId, startAt, personIds: [...personIds] },
      from: { ...from, personIds: [...from.personIds] },
    }));
    const taken = sample.give('suggestion.take', { moves: wanted });
    expect(taken).toMatchObject({ ok: true, answer: { taken: moves.length, left: 0 } });
    const planOf = (operationId: string) =>
      open()
        .flatMap(({ operations }) => operations)
        .find(({ id }) => id === operationId)?.plan;
    for (const { operationId, bayId, startAt } of moves) expect(planOf(operationId)).toMatchObject({ bayId, startAt });
    expect(sample.give('undo', { seq: 'seq' in taken ? taken.seq : 0, reason: 'as it was' })).toMatchObject({
      ok: true,
    });
    expect(board()).toEqual(before);
  });

  it('stops when nobody waits for it any more', async () => {
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    const stopping = { pause, isStopped: () => pauses >= 3 };
    const { tries } = await planner.suggest(sample.clock.now(), { ...order, budgetMs: 600_000 }, stopping);
    expect(pauses).toBe(3);
    expect(tries).toBeGreaterThan(0);
  });

  it('goes on from an earlier one, and is no worse than that', async () => {
    const now = sample.clock.now();
    const first = await planner.suggest(now, { ...order, budgetMs: 1_000 }, giving);
    const none = { pause: giving.pause, isStopped: () => true };
    const again = await planner.suggest(now, { ...order, goOn: first.planId }, none);
    expect(again.tries).toBe(0);
    const late = ({ cars, minutes }: Lateness) => cars * SHOP_WEIGHTS.late + minutes;
    expect(late(again.effect.after)).toBeLessThanOrEqual(late(first.effect.after));
  });
});

describe('the forecasts in the log', () => {
  const desk = (): PlannerDesk => ({
    forecast: async (now) => ({ ok: true, answer: planner.forecast(now) }),
    quote: () => Promise.resolve({ ok: false }),
    suggest: () => Promise.resolve({ ok: false }),
    close: () => Promise.resolve(),
  });
  /** Runs the keeper until it has asked once more and recorded all that is news. `inner`: the planner it asks. */
  async function look(touch: (keeper: ReturnType<typeof createForecastKeeper>) => void, inner = desk()) {
    let asked: () => void = () => undefined;
    const once = new Promise<void>((resolve) => {
      asked = resolve;
    });
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
    return keeper;
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

  it('leave the colour of every car as the newest one has it, and its time nearly, minute after minute', async () => {
    const players = createPlayers(sample.core);
    const shop = sample.core.reader.shop();
    let cars = 0;
    const head = sample.core.head();
    sample.clock.setRate(0);
    for (let minute = 0; minute < 20; minute++) {
      sample.clock.set(sample.clock.now() + MINUTE);
      players.step();
      await look((keeper) => keeper.look());
      const now = sample.clock.now();
      const fresh = planner.forecast(now);
      for (const file of open()) {
        const forecast = fresh.get(file.visit.id) ?? null;
        const newest = { ...file, visit: { ...file.visit, forecast } };
        expect(riskOfVisit(file, shop, now), file.visit.plate).toBe(riskOfVisit(newest, shop, now));
        cars += 1;
      }
    }
    const told = sample.db.$client
      .prepare(
        `select coalesce(sum(json_array_length(changes)), 0) from event where seq > ? and kind = 'forecast.made'`,
      )
      .pluck()
      .get(head) as number;
    expect(told, 'most of what is forecast is no news').toBeLessThan(cars / 10);
  });

  it('are withdrawn when the planner has said nothing for long, and told again when it does', async () => {
    const silent: PlannerDesk = { ...desk(), forecast: async () => ({ ok: false }) };
    const keeper = await look((one) => one.look(), silent);
    expect(
      open().some((file) => forecastOf(file) === null),
      'not at once',
    ).toBe(false);
    sample.clock.set(sample.clock.now() + 31 * MINUTE);
    keeper.look();
    await vi.waitFor(() => expect(open().every((file) => forecastOf(file) === null)).toBe(true));
    keeper.stop();
    await look((one) => one.look());
    expect(open().every((file) => forecastOf(file) !== null)).toBe(true);
  });
});

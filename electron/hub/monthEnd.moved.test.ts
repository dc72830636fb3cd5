import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/decision.ts';
import { createMonthEnd, type MonthEndFigures } from './monthEnd.ts';
import { openSampleCore, type SampleCore } from './testing/sampleCore.ts';

const PROGRAM: Actor = { deviceId: null, deviceRole: 'program', bayId: null, person: null };
const BAY: Actor = { ...PROGRAM, deviceRole: 'bay' };

describe('the figures of a month about to be closed', () => {
  let shop: SampleCore;
  let month: string;
  beforeAll(() => {
    shop = openSampleCore();
    month = shop.core.today().slice(0, 7);
  });
  afterAll(() => shop.close());

  const order = () => ({ n: 1, type: 'month.close', at: null, payload: { month } });
  const make = (figures?: MonthEndFigures) => {
    const { core, db, clock } = shop;
    return createMonthEnd({ db, clock, reader: core.reader, verdicts: core.verdicts, figures });
  };
  const now: MonthEndFigures = async () => ({ figures: { rate: 1 }, seq: shop.core.head() });
  const inMonth = () =>
    shop.db.$client
      .prepare('select visit_id from verdict join visit on id = visit_id where month = ? and delivered_at is not null')
      .pluck()
      .get(month) as string;

  it('are those of the worker, until the command is over', async () => {
    const end = make(now);
    const release = await end.prepare(order(), PROGRAM);
    expect(end.prepared(month)).toEqual({ rate: 1 });
    release();
    expect(end.prepared(month)).toBe('moved');
  });

  it('do not hold when one of its visits was touched since, and hold when another thing was', async () => {
    const end = make(now);
    await end.prepare(order(), PROGRAM);
    const bay = { id: null, label: 'Z9', kind: 'general', position: 99, teamId: null } as const;
    expect(shop.give('bay.save', bay)).toMatchObject({ ok: true });
    expect(end.prepared(month)).toEqual({ rate: 1 });
    expect(shop.give('call.record', { visitId: inMonth(), reached: false })).toMatchObject({ ok: true });
    expect(end.prepared(month)).toBe('moved');
  });

  it('do not hold when rules or targets changed since', async () => {
    const end = make(now);
    await end.prepare(order(), PROGRAM);
    shop.give('target.save', { id: month.slice(0, 4), onTime: 970 });
    expect(end.prepared(month)).toBe('moved');
  });

  it('could not be read: said, and nobody is asked for whoever may not close', async () => {
    const failing = make(async () => null);
    await failing.prepare(order(), PROGRAM);
    expect(failing.prepared(month)).toBe('failed');
    let asked = 0;
    const end = make(async () => {
      asked += 1;
      return null;
    });
    await end.prepare(order(), BAY);
    await end.prepare({ ...order(), type: 'visit.edit' }, PROGRAM);
    await end.prepare({ ...order(), payload: { month: 'x' } }, PROGRAM);
    expect(asked).toBe(0);
  });

  it('a command without figures settles nothing: it is sent again (S2)', () => {
    shop.clock.set(shop.clock.now() + 40 * 86_400_000);
    expect(shop.give('month.close', { month })).toMatchObject({ again: true });
  });
});

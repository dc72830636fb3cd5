import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Person } from '../../shared/domain/model.ts';
import { periodOf } from '../../shared/domain/periods.ts';
import type { MonthReport } from '../../shared/protocol/reports.month.ts';
import { type E8Car, e8Day } from './testing/e8.day.ts';
import { signedIn } from './testing/signedIn.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E8 and its variants through the HTTP API on the demo's shop clock, each to its verdict, its minutes and its cards. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof e8Day>>;
let people: readonly Person[];
/** Two persons, each on a desk of his own: one asks, the other decides. */
let controller: Awaited<ReturnType<typeof signedIn>>;
let manager: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await e8Day(hub);
  people = await scene.people();
  controller = await signedIn(hub, 'dispatcher', who('高明'));
  manager = await signedIn(hub, 'dispatcher', who('范总'));
});
afterAll(() => hub.closeAndRemove());

const who = (name: string) => people.find((person) => person.name === name)?.id ?? '';

type Expected = {
  late: number;
  shares: Record<string, number>;
  /** Minutes of the leaver and of who went on, on their cards. */
  worked: readonly [number, number];
};

/** The verdict, whose minutes, and the cards of the advisor and of everybody who worked on the car (V9). */
async function standsAs(car: E8Car, { late: minutesLate, shares, worked }: Expected) {
  const judged = await scene.verdict(car.visitId);
  const late = minutesLate > 0 ? 1 : 0;
  expect(judged).toMatchObject({ result: late ? 'late' : 'on-time', rule: 'V2', minutesLate });
  expect(judged.shares).toEqual(shares);
  expect(judged.sum, 'V8: they add up to the stay').toBe(judged.stay);
  const { late: list } = await scene.reports();
  expect(list.lines.filter(({ visitId }) => visitId === car.visitId)).toHaveLength(late);
  const { advisor, technicians } = await scene.cards(car.advisorId, [car.leaver, car.successor]);
  const card = { visits: 1, settled: 1, late, points: late, reworked: 0, comebacks: 0 };
  expect(advisor).toMatchObject(card);
  const cardOf = (minutes: number) => (minutes > 0 ? { ...card, hours: { worked: minutes } } : undefined);
  for (const [i, minutes] of worked.entries()) {
    const expected = cardOf(minutes);
    if (expected) expect(technicians[i]).toMatchObject(expected);
    else expect(technicians[i]).toBeUndefined();
  }
}

const HANDED_OVER = { dispatch: 10, work: 90, shop: 30, inspection: 10 };

/** A stamp of the settlement sheet, asked for by the controller. */
async function askFor(visitId: string, after: number, reason: string) {
  const stamp = { target: 'visit', visitId, field: 'sheet.deliveryAt' } as const;
  return controller.give('correction.ask', { ...stamp, after, reason });
}
const idOf = (answer: unknown) => (answer as { answer: { correctionId: string } }).answer.correctionId;

describe('E8: shift change', () => {
  it('handed over within the promise: on time; the wait is the shop’s, each has his own minutes', async () => {
    const car = await scene.handOver(1, '京A8E801', { promised: '11:00', settled: '10:50' });
    const { labour } = await scene.file(car.visitId);
    expect(labour.map(({ personId, start, end, assumed }) => [personId, start, end, assumed])).toEqual([
      [car.leaver, scene.at('08:30'), scene.at('09:00'), false],
      [car.successor, scene.at('09:30'), scene.at('10:30'), false],
    ]);
    await standsAs(car, { late: 0, shares: { ...HANDED_OVER, settlement: 10 }, worked: [30, 60] });
  });

  it('handed over too slowly: late on the cards of the leaver, of who went on, and of the advisor', async () => {
    const car = await scene.handOver(2, '京A8E802', { promised: '10:30', settled: '10:50' });
    await standsAs(car, { late: 20, shares: { ...HANDED_OVER, settlement: 10 }, worked: [30, 60] });
  });

  it('a borrowed badge stops nobody’s clock, and its owner’s card stays empty', async () => {
    const owner = await scene.newTechnician('借牌');
    await scene.must('person.setPin', { personId: owner, pin: '1234' });
    const car = await scene.handOver(3, '京A8E803', {
      ...{ promised: '10:30', settled: '10:40' },
      async atWork({ visitId, leaver, bayId }) {
        const pad = await signedIn(hub, 'bay', owner, bayId);
        const leave = { personId: leaver, reason: '下班', note: '' };
        expect(await pad.give('shift.leave', leave)).toMatchObject({ ok: false, code: 'not-allowed' });
        expect((await scene.file(visitId)).labour).toMatchObject([{ personId: leaver, end: null }]);
      },
    });
    await standsAs(car, { late: 10, shares: HANDED_OVER, worked: [30, 60] });
    expect((await scene.cards(car.advisorId, [owner])).technicians).toEqual([undefined]);
  });

  it('forgotten at closing: assumed until 18:00; put right by its owner the minutes are his, the night nobody’s', async () => {
    const car = await scene.forget(4, '京A8E804');
    const labour = async () => (await scene.file(car.visitId)).labour;
    await expect.poll(labour, { timeout: 10_000 }).toMatchObject([{ end: scene.at('18:00'), assumed: true }]);
    scene.goTo(5);
    await scene.set('08:10');
    const bay = await signedIn(hub, 'bay', car.leaver, car.bayId);
    const end = scene.at('17:20', scene.yesterday());
    const [forgotten] = await labour();
    const said = { labourId: forgotten?.id ?? '', end, reason: '17:20 停的' };
    expect(await bay.give('labour.confirm', said)).toMatchObject({ ok: true });
    expect(await labour()).toMatchObject([{ end, assumed: false }]);
    await scene.goOn(car);
    await standsAs(car, {
      late: 15 * 60 + 50,
      shares: { dispatch: 10, work: 70, bay: 70, closed: 14 * 60, inspection: 10, settlement: 10 },
      worked: [70, 0],
    });
  });
});

describe('E8: corrections', () => {
  it('need a reason and a second person; verdict, minutes and all three cards follow only then', async () => {
    const car = await scene.handOver(7, '京A8E807', { promised: '10:45', settled: '10:50' });
    const late = { late: 5, shares: { ...HANDED_OVER, settlement: 10 }, worked: [30, 60] } as const;
    await standsAs(car, late);
    const after = scene.at('10:43');
    const leftAt = scene.at('08:50');
    const { labour } = await scene.file(car.visitId);
    scene.goTo(8);
    await scene.set('09:00');
    expect(await askFor(car.visitId, after, '')).toMatchObject({ ok: false, code: 'reason-missing' });
    const sheet = idOf(await askFor(car.visitId, after, '结算单时间抄错'));
    const clock = idOf(
      await controller.give('correction.ask', {
        ...{
          target: 'labour',
          labourId: labour[0]?.id ?? '',
          field: 'end',
          after: leftAt,
          reason: '监控显示 08:50 离开',
        },
      }),
    );
    expect(await controller.give('correction.decide', { correctionId: sheet, granted: true })).toMatchObject({
      ...{ ok: false, code: 'correction-own' },
    });
    scene.goTo(7);
    await standsAs(car, late);
    for (const correctionId of [sheet, clock])
      expect(await manager.give('correction.decide', { correctionId, granted: true })).toMatchObject({ ok: true });
    expect((await scene.file(car.visitId)).corrections).toMatchObject([
      { before: scene.at('10:50'), after, askedBy: who('高明'), decidedBy: who('范总'), granted: true },
      { before: scene.at('09:00'), after: leftAt, askedBy: who('高明'), decidedBy: who('范总'), granted: true },
    ]);
    // the hold began at 09:00: for the ten minutes before it the car waited in its bay
    await standsAs(car, {
      ...{ late: 0, shares: { ...HANDED_OVER, work: 80, bay: 10, settlement: 3 }, worked: [20, 60] },
    });
  });

  it('never rewrite a closed month: what was frozen stays, beside it stands what holds now, with reason and person', async () => {
    const car = await scene.handOver(9, '京A8E809', { promised: '10:45', settled: '10:50' });
    const after = scene.at('10:43');
    const month = scene.today().slice(0, 7);
    const report = () => hub.get<MonthReport>(`/reports/month?month=${month}`);
    const restated = async () => (await report()).restatements.filter(({ visitId }) => visitId === car.visitId);
    const cardsIn = ({ advisors, technicians }: MonthReport['scorecard']) =>
      [car.advisorId, car.leaver, car.successor].map((id) =>
        [...advisors, ...technicians].find((one) => one.id === id),
      );
    const end = scene.at('10:00', addDays(periodOf('month', scene.today()).to, 1));
    await scene.turn({ do: 'set', at: end });
    expect(await manager.give('month.close', { month })).toMatchObject({ ok: true });
    const frozen = JSON.stringify((await report()).closed);

    const correctionId = idOf(await askFor(car.visitId, after, '结算单时间抄错'));
    expect(await restated(), 'nothing yet').toEqual([]);
    expect(await manager.give('correction.decide', { correctionId, granted: true })).toMatchObject({ ok: true });
    const { closed, scorecard } = await report();
    expect(JSON.stringify(closed)).toBe(frozen);
    expect(closed && cardsIn(closed.figures.scorecard as MonthReport['scorecard'])).toMatchObject(
      Array(3).fill({ settled: 1, late: 1, points: 1 }),
    );
    expect(cardsIn(scorecard)).toMatchObject(Array(3).fill({ settled: 1, late: 0, points: 0 }));
    expect(await restated()).toMatchObject([
      {
        ...{ visitId: car.visitId, month, by: who('范总'), reason: 'correction.granted' },
        about: { why: '结算单时间抄错' },
        before: { result: 'late', minutesLate: 5 },
        after: { result: 'on-time', minutesLate: 0 },
      },
    ]);
    await standsAs(car, { late: 0, shares: { ...HANDED_OVER, settlement: 3 }, worked: [30, 60] });
  });
});

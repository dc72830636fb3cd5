import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { e5Day } from './testing/e5.day.ts';
import { startTestHub, type TestHub } from './testing/testHub.ts';

/** E5 and its variants through the HTTP API on the demo's shop clock: what the reports say is what the rules say. */
let hub: TestHub;
let scene: Awaited<ReturnType<typeof e5Day>>;

beforeAll(async () => {
  hub = await startTestHub();
  scene = await e5Day(hub);
});
afterAll(() => hub.closeAndRemove());

/** V8, V9: the minutes add up, and the month's cards of both say what the verdict says. */
async function isOnBothCards(of: { visitId: string; advisorId: string; personId: string }, late: 0 | 1) {
  const { sum, stay } = await scene.verdict(of.visitId);
  expect(sum).toBe(stay);
  const { advisor, technicians } = await scene.cards(of.advisorId, [of.personId]);
  for (const card of [advisor, ...technicians]) expect(card).toMatchObject({ settled: 1, late, points: late });
}

describe('E5: a promise changed twice, once for a good reason', () => {
  it('is measured against 12:30: late by 35 minutes, most of it the wash queue', async () => {
    const told = { answered: '10:10', approved: true, told: '12:30' };
    const { visitId, advisorId, personId } = await scene.play(1, '京A5E501', told);
    const { basis, result, rule, minutesLate, shares, sum, stay } = await scene.verdict(visitId);
    expect({ basis: basis?.at, result, rule, minutesLate }).toEqual({
      basis: scene.at('12:30'),
      result: 'late',
      rule: 'V3',
      minutesLate: 35,
    });
    const { work = 0, wash = 0, ...rest } = shares;
    expect({ work, wash }).toEqual({ work: 110, wash: 107 });
    expect(Math.max(...Object.values(rest)), 'no other wait is a fifth of the wash').toBeLessThan(wash / 5);
    expect([sum, stay]).toEqual([245, 245]);

    const { onTime, late } = await scene.reports();
    expect(late.lines.find((line) => line.visitId === visitId)).toMatchObject({ minutesLate: 35, result: 'late' });
    expect(onTime.advisors.find(({ id }) => id === advisorId)).toMatchObject({ settled: 1, late: 1, points: 1 });
    expect(onTime.technicians.find(({ id }) => id === personId)).toMatchObject({ settled: 1, late: 1, points: 1 });
    const { advisor, technicians } = await scene.cards(advisorId, [personId]);
    expect(advisor).toMatchObject({ visits: 1, late: 1, points: 1 });
    expect(technicians[0]).toMatchObject({
      ...{ visits: 1, late: 1, points: 1, reworked: 0, comebacks: 0 },
      hours: { sold: 110, worked: 110 },
    });
  });

  it('approved ten minutes after the promise had passed: flagged, and the old promise stays (P3)', async () => {
    const told = { answered: '11:40', approved: true, told: '12:30' };
    const played = await scene.play(2, '京A5E502', told);
    const { visitId } = played;
    const { basis, result, rule, minutesLate, flagged } = await scene.verdict(visitId);
    expect({ basis: basis?.at, result, rule, minutesLate, flagged }).toEqual({
      basis: scene.at('11:30'),
      result: 'late',
      rule: 'V2',
      minutesLate: 95,
      flagged: true,
    });
    await isOnBothCards(played, 1);
  });

  it('declined: the promise stands, though the car waited for the answer', async () => {
    const told = { answered: '10:35', approved: false, told: null };
    const played = await scene.play(3, '京A5E503', told);
    const { visitId } = played;
    const file = await scene.file(visitId);
    expect(file.operations.filter((o) => o.addition)).toEqual([]);
    const { basis, minutesLate, shares } = await scene.verdict(visitId);
    expect({ basis: basis?.at, minutesLate }).toEqual({ basis: scene.at('11:30'), minutesLate: 95 });
    expect(shares.approval).toBe(25);
    await isOnBothCards(played, 1);
  });

  it('the customer’s own wish counts once it is signed, also after settlement (P2)', async () => {
    const told = { answered: '10:10', approved: false, told: null, wish: '13:30' };
    const played = await scene.play(4, '京A5E504', told);
    const { visitId } = played;
    expect(await scene.verdict(visitId)).toMatchObject({ result: 'late', minutesLate: 95 });
    await isOnBothCards(played, 1);
    const wish = (await scene.file(visitId)).promises.find(({ cause }) => cause === 'customer');
    const signature = { signer: '王先生', strokes: [[100, 100, 200, 150, 300, 120]] };
    await scene.must('promise.sign', { promiseId: wish?.id ?? '', signature });
    expect(await scene.verdict(visitId)).toMatchObject({ result: 'on-time', basis: { id: wish?.id } });
    await isOnBothCards(played, 0);
    const { late } = await scene.reports();
    expect(late.lines.map((line) => line.visitId)).not.toContain(visitId);
  });
});

describe('bad input changes nothing (P4, V4, Q4)', () => {
  it('is refused in words', async () => {
    const told = { answered: '10:10', approved: true, told: '12:30' };
    const { visitId } = await scene.play(5, '京A5E505', told);
    const { head } = await hub.get<{ head: number }>('/events?since=0&limit=1');
    const unsigned = { signer: '王先生', strokes: [] };
    const answers = [
      await hub.command('call.record', {
        visitId,
        reached: true,
        onTime: false,
        scores: Array(10).fill(0),
        remark: '',
      }),
      await hub.command('excuse.record', { visitId, reason: 'D22', note: '明天取', signature: unsigned }),
      await hub.command('correction.ask', {
        ...{ target: 'visit', visitId, field: 'readyAt', after: scene.at('12:20'), reason: '' },
      }),
    ];
    expect(answers.map((answer) => ('code' in answer ? answer.code : answer))).toEqual([
      'call-not-delivered',
      'signature-empty',
      'reason-missing',
    ]);
    const { events } = await hub.get<{ events: { kind: string }[] }>(`/events?since=${head}&limit=1000`);
    // the hub goes on looking ahead by itself
    expect(events.filter(({ kind }) => kind !== 'forecast.made')).toEqual([]);
  });
});

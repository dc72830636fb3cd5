import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../protocol/commands.ts';
import { permit } from '../permission.ts';
import { EXCUSE_REASONS } from '../reasons.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop, OFFICE } from '../testing/fakeShop.ts';
import { atDesk, excused, readyCar, SIGNED } from '../testing/handover.ts';

const LINES = [
  { kind: 'labour', name: '路试及异响排查', quantity: 1, amountFen: 11_700, costFen: 4_446 },
  { kind: 'parts', name: '全合成机油（升）', quantity: 4.5, amountFen: 35_100 },
] as const;
const TOMORROW = '2026-11-21';

describe('settlement (V6)', () => {
  test('makes a sheet: its lines, their sum in fen, and the delivery time, by default now', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = readyCar(shop);
    shop.must('visit.settle', { visitId, lines: [...LINES] }, OFFICE, time('09:40'));
    expect(shop.file(visitId).visit).toMatchObject({
      settledAt: time('09:40'),
      sheet: { totalFen: 46_800, deliveryAt: time('09:40'), lines: [{}, { quantity: 4.5, costFen: null }] },
    });
  });

  test('without lines it is a sheet of nothing; who settled early says when the car is handed over', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = readyCar(shop);
    shop.must('visit.settle', { visitId, deliveryAt: time('21:30') });
    expect(shop.file(visitId).visit.sheet).toEqual({ lines: [], totalFen: 0, deliveryAt: time('21:30') });
  });

  test('the minute in which the car became ready is not before it', () => {
    const shop = fakeShop(time('09:00') + 40_000);
    const visitId = readyCar(shop);
    expect(shop.file(visitId).visit.readyAt).toBe(time('09:30') + 40_000);
    shop.must('visit.settle', { visitId, deliveryAt: time('09:30') });
  });

  test('sheets of any size a shop writes are taken, and none that would not travel', () => {
    const line = { ...LINES[0], name: '项'.repeat(60) };
    const sheet = (n: number) => ({ visitId: 'v', lines: Array.from({ length: n }, () => line) });
    expect(COMMANDS['visit.settle'].safeParse(sheet(120)).success).toBe(true);
    expect(COMMANDS['visit.settle'].safeParse(sheet(121)).success).toBe(false);
    const bytes = new TextEncoder().encode(JSON.stringify(sheet(120))).length;
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('excused lateness (V4)', () => {
  test('is recorded with reason, note, calls and signature, before whoever is signed in', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = readyCar(shop);
    const calls = [time('09:10'), time('09:20')];
    const desk = atDesk(shop, 'gu');
    const payload = { visitId, reason: 'D05', note: '三次未接', calls, signature: SIGNED } as const;
    const { events, answer } = shop.must('excuse.record', payload, desk, time('09:30'));
    expect(events.map(({ kind }) => kind)).toEqual(['excuse.recorded', 'excuse.signed']);
    const signatures = events.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.table === 'signature' && 'insert' in change ? [change.insert] : [])),
    );
    expect(signatures).toMatchObject([{ signer: '王先生', strokes: SIGNED.strokes, witnessId: 'gu' }]);
    expect(shop.file(visitId).excuses).toMatchObject([
      { id: answer.excuseId, calls, signatureId: signatures[0]?.id, recordedBy: 'gu', spot: null },
    ]);
  });

  test('can be recorded after delivery and signed later still, until then it has no signature', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = readyCar(shop);
    shop.must('visit.settle', { visitId });
    shop.must('visit.deliver', { visitId });
    const excuseId = excused(shop, visitId);
    expect(shop.file(visitId).excuses).toMatchObject([{ signatureId: null }]);
    shop.must('excuse.sign', { excuseId, signature: SIGNED }, OFFICE, time('10:00', TOMORROW));
    expect(shop.file(visitId).excuses[0]?.signatureId).not.toBeNull();
  });

  test('another reason, or a new record after a rejected one, is another excuse', () => {
    const shop = fakeShop(time('09:00'));
    const visitId = readyCar(shop);
    const excuseId = excused(shop, visitId, { signature: SIGNED }, atDesk(shop, 'gu'));
    excused(shop, visitId, { reason: 'D04', note: '等客户确认' });
    shop.must('excuse.check', { excuseId, result: 'rejected', note: '客户说没人通知' }, atDesk(shop, 'dd'));
    excused(shop, visitId, { note: '补充通话记录' });
    expect(shop.file(visitId).excuses.map(({ reason, spot }) => [reason, spot?.result ?? null])).toEqual([
      ['D22', 'rejected'],
      ['D04', null],
      ['D22', null],
    ]);
  });

  test('is for these reasons and no others', () => {
    expect(EXCUSE_REASONS).toEqual(['D04', 'D05', 'D06', 'D07', 'D19', 'D20', 'D22']);
  });

  test('the spot check is the manager’s or director’s, signed in, on any desk', () => {
    const actor = (
      deviceRole: 'office' | 'advisor' | 'bay',
      role: 'manager' | 'director' | 'advisor' | 'controller',
    ) => {
      const person = fakeShop(0).reader.person('gu');
      return { ...OFFICE, deviceRole, person: person ? { ...person, role } : null };
    };
    expect(permit('excuse.check', actor('office', 'manager')).ok).toBe(true);
    expect(permit('excuse.check', actor('advisor', 'director')).ok).toBe(true);
    expect(permit('excuse.check', actor('office', 'controller')).ok).toBe(false);
    expect(permit('excuse.check', actor('advisor', 'advisor')).ok).toBe(false);
    expect(permit('excuse.check', actor('bay', 'manager')).ok).toBe(false);
    expect(permit('excuse.check', OFFICE)).toMatchObject({ refusal: { code: 'sign-in-first' } });
    expect(permit('excuse.record', actor('bay', 'manager')).ok).toBe(false);
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Db, openDatabase } from '../../../db/open.ts';
import { replayLog } from '../../../db/replay.ts';
import { rowCodec, TABLE_NAMES } from '../../../db/rows.codec.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import { droppedPhotos } from '../retention/dropped.ts';
import { openSampleCore, type SampleCore } from '../testing/sampleCore.ts';

const PHOTO = 'abcdefabcdefabcdefabcdef';
/** Everything said of or by this customer; each is unlike any other text of the shop. */
const SECRETS = {
  plate: '粤Q7K93M',
  vin: 'LFV3A23C7K3555821',
  name: '欧阳明月',
  phone: '13912345098',
  request: '右前异响秘密',
  promise: '孩子上学秘密',
  addition: '漏油处秘密',
  answer: '太太同意秘密',
  excuse: '客户迟到秘密',
  signer: '签名人秘密',
  call: '回访说秘密',
  complaint: '投诉内容秘密',
  moved: '停到后院秘密',
  cancel: '走了秘密',
};

let shop: SampleCore;
let visitId: string;
const at = (minutes: number) => shop.clock.now() + minutes * 60_000;

function must<T extends CommandType>(type: T, payload: PayloadInput<T>) {
  const answer = shop.give(type, payload);
  if (!('ok' in answer && answer.ok)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
  return answer.answer;
}
const MANAGER = { deviceId: 'office', deviceRole: 'office', bayId: null } as const;
let n = 0;
/** As the hub runs it: what takes long is made ready first. */
async function erase(visitIds: readonly string[], role: 'manager' | 'advisor' = 'manager') {
  const person = shop.core.reader.people().find((one) => one.role === role);
  const actor = { ...MANAGER, person: person ?? null };
  const command = { n: ++n, type: 'customer.erase', at: null, payload: { visitIds } };
  const release = await shop.core.prepare(command, actor);
  const answer = shop.core.bus.run({ clientId: 'erasing-desk', ownerId: 'office', actor }, command);
  release();
  return answer;
}

const takeIn = (customer: { name: string; phone: string }, note: string) =>
  String(
    must('visit.takeIn', {
      ...{ plate: SECRETS.plate, vin: SECRETS.vin, model: '迈腾', colour: '白', mileage: 1_000, customer },
      ...{ advisorId: null, category: 'maintenance', request: note, waits: true },
      promise: { at: at(60), means: 'in-person', note, outsideHours: true },
      operations: [{ standardId: 'M02' }],
    }).visitId,
  );

beforeEach(() => {
  n = 0;
  shop = openSampleCore();
  visitId = takeIn({ name: SECRETS.name, phone: SECRETS.phone }, SECRETS.request);
  const found = must('addition.report', { visitId, source: 'workshop', note: SECRETS.addition, photoIds: [PHOTO] });
  must('addition.price', { additionId: String(found.additionId), operation: { standardId: 'M02' }, amountFen: 100 });
  const signature = { signer: SECRETS.signer, strokes: [[717, 818, 719, 820]] };
  const answers = [{ additionId: String(found.additionId), approved: false }];
  must('addition.answer', { visitId, answers, means: 'phone', note: SECRETS.answer, signature });
  must('visit.promise', {
    visitId,
    at: at(70),
    means: 'phone',
    cause: 'workshop',
    note: SECRETS.promise,
    outsideHours: true,
  });
  must('visit.move', { visitId, place: 'parking', label: SECRETS.moved });
  must('excuse.record', { visitId, reason: 'D22', note: SECRETS.excuse });
});
afterEach(() => shop.close());

/** The car leaves, late and signed for, and the customer is called. */
function closeVisit() {
  shop.clock.set(at(24 * 60));
  for (const operation of shop.core.reader.visit(visitId)?.operations ?? [])
    if (operation.state === 'planned') must('operation.drop', { operationId: operation.id, reason: 'x' });
  must('visit.cancel', { visitId, reason: SECRETS.cancel });
}

const dump = (db: Db) =>
  ['event', 'command_result', ...TABLE_NAMES.map((table) => rowCodec(table).sqlName.replaceAll('"', ''))]
    .map((table) => JSON.stringify(db.$client.prepare(`select * from "${table}"`).all()))
    .join('\n');
const verdicts = () => shop.db.$client.prepare('select * from verdict order by visit_id').all();

function expectReplayed(db: Db) {
  const { db: rebuilt } = openDatabase(join(mkdtempSync(join(tmpdir(), 'bayboard-replay-')), 'shop.db'));
  replayLog(db, rebuilt);
  for (const table of TABLE_NAMES) {
    const rows = (of: Db) => of.$client.prepare(`select * from ${rowCodec(table).sqlName} order by id`).all();
    expect({ table, rows: rows(rebuilt) }).toEqual({ table, rows: rows(db) });
  }
  rebuilt.$client.close();
}

describe('erasing a customer (A8)', () => {
  it('leaves no trace in rows, log, answers or the file, and replaying the log still gives the tables', async () => {
    closeVisit();
    const planted = Object.entries(SECRETS).filter(([key]) => key !== 'call' && key !== 'complaint');
    const before = dump(shop.db);
    expect(planted.filter(([, secret]) => !before.includes(secret))).toEqual([]);
    const figures = verdicts();
    expect(await erase([visitId])).toMatchObject({ ok: true, answer: { visits: 1 } });
    const after = dump(shop.db);
    expect(planted.filter(([, secret]) => after.includes(secret))).toEqual([]);
    expect(after).not.toContain('717,818');
    expect(after).not.toContain(PHOTO);
    expect(droppedPhotos(shop.db)).toEqual([PHOTO]);
    expect(verdicts()).toEqual(figures);
    expectReplayed(shop.db);
    const bytes = [shop.file, `${shop.file}-wal`].map((file) => readFileSync(file).toString('utf8')).join();
    expect(planted.filter(([, secret]) => bytes.includes(secret))).toEqual([]);
  });

  it('keeps what figures are made of', async () => {
    closeVisit();
    const before = shop.core.reader.visit(visitId);
    await erase([visitId]);
    const after = shop.core.reader.visit(visitId);
    expect(after?.visit).toEqual({
      ...before?.visit,
      plate: '',
      vin: null,
      customer: null,
      request: '',
      cancelReason: '',
    });
    expect(after?.labour).toEqual(before?.labour);
    expect(after?.promises.map((one) => one.at)).toEqual(before?.promises.map((one) => one.at));
    expect(after?.excuses.map((one) => one.reason)).toEqual(['D22']);
    expect(shop.core.reader.vehicleBy(SECRETS.plate, SECRETS.vin)).toBeUndefined();
  });

  it('also what the log names elsewhere, in words only', async () => {
    const bay = { id: null, label: 'X1', kind: 'general', position: 900, teamId: null } as const;
    const free = String(must('bay.save', bay).bayId);
    must('visit.move', { visitId, place: 'bay', bayId: free });
    must('bay.close', { bayId: free, reason: '坏了', expectedBack: null });
    closeVisit();
    await erase([visitId]);
    expect(dump(shop.db)).not.toContain(SECRETS.plate);
    expect(dump(shop.db)).toContain('坏了');
    expectReplayed(shop.db);
  });

  it('leaves the car and the other visit of whoever has it now', async () => {
    closeVisit();
    const other = takeIn({ name: '别人', phone: '13800000000' }, '别人的话');
    await erase([visitId]);
    expect(shop.core.reader.visit(other)?.visit).toMatchObject({ plate: SECRETS.plate, customer: { name: '别人' } });
    expect(shop.core.reader.visit(visitId)?.visit).toMatchObject({ plate: '', customer: null });
    expect(shop.core.reader.vehicleBy(SECRETS.plate, null)).toBeDefined();
    expectReplayed(shop.db);
  });

  it('is refused while the car is here, for a visit that is not there, and to whoever is no manager', async () => {
    expect(await erase([visitId])).toMatchObject({ ok: false, code: 'customer-here' });
    expect(await erase(['nothing'])).toMatchObject({ ok: false, code: 'not-found' });
    closeVisit();
    expect(await erase([visitId], 'advisor')).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(dump(shop.db)).toContain(SECRETS.phone);
  });

  it('moves no figure: of all cars that ever left, the verdicts stay to the letter', async () => {
    const left = shop.db.$client
      .prepare('select id from visit where delivered_at is not null limit 200')
      .pluck()
      .all() as string[];
    expect(left.length).toBeGreaterThan(5);
    const figures = verdicts();
    expect(figures.length).toBeGreaterThan(0);
    expect(await erase(left)).toMatchObject({ ok: true, n: 1, answer: {} });
    expect(verdicts()).toEqual(figures);
    expect(shop.db.$client.prepare('select count(*) from restatement').pluck().get()).toBe(0);
    expectReplayed(shop.db);
  });

  it('says in the log that it was done, once', async () => {
    closeVisit();
    await erase([visitId]);
    n -= 1;
    await erase([visitId]);
    const done = shop.db.$client.prepare(`select visit_id id from event where kind = 'customer.erased'`).all();
    expect(done).toEqual([{ id: visitId }]);
  });
});

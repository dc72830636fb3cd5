import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { silentLog } from '../log.ts';
import { createReportDesk, type ReportAnswer, type ReportDesk } from './reportDesk.ts';

const context = { now: Date.parse('2026-11-20T06:00:00Z'), scope: { of: 'all' } } as const;
const MONTH = { period: 'month', date: '2026-11-20' } as const;
const LIST = { ...MONTH, show: 'late', offset: 0, limit: 10 } as const;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
});

function newShop(): string {
  const dir = mkdtempSync(join(tmpdir(), 'bayboard-reports-'));
  const file = join(dir, 'shop.db');
  const { db } = openDatabase(file);
  closing.push(() => {
    closeDatabase(db);
    rmSync(dir, { recursive: true });
  });
  return file;
}

/** A desk whose workers can be seen, and the first of which may do something else than its work. */
function desk(file: string, first = '') {
  const workers: Worker[] = [];
  const source = join(import.meta.dirname, 'reports.worker.ts');
  const made: ReportDesk = createReportDesk({
    file,
    log: silentLog,
    timeouts: { 'on-time': 60_000, visit: 200 },
    startWorker(of) {
      const odd = first !== '' && workers.length === 0;
      const worker = odd ? new Worker(first, { eval: true }) : new Worker(source, { workerData: { file: of } });
      workers.push(worker);
      return worker;
    },
  });
  closing.push(made.close);
  return { ...made, workers };
}
const parse = (answer: ReportAnswer) => JSON.parse((answer.ok && answer.answer) || '') as OnTimeReport;

it('answers from a thread of its own', async () => {
  const reports = desk(newShop());
  const answer = parse(await reports.ask('on-time', MONTH, context));
  expect(answer).toMatchObject({
    rate: null,
    target: 960,
    at: context.now,
    span: { from: '2026-11-01', to: '2026-11-30' },
  });
  expect(await reports.ask('late-list', { ...LIST, cause: 'parts' }, context)).toMatchObject({
    answer: expect.stringContaining('"total":0'),
  });
  expect(reports.workers).toHaveLength(1);
});

it('goes on with a new thread when the old one dies', async () => {
  const reports = desk(newShop());
  await reports.ask('on-time', MONTH, context);
  await reports.workers[0]?.terminate();
  expect(parse(await reports.ask('on-time', MONTH, context)).target).toBe(960);
  expect(reports.workers).toHaveLength(2);
});

it('asks again for what was under way when it died', async () => {
  const reports = desk(newShop(), `require('node:worker_threads').parentPort.once('message', () => process.exit(1))`);
  const [one, two] = await Promise.all([
    reports.ask('on-time', MONTH, context),
    reports.ask('on-time', { ...MONTH, period: 'day' }, context),
  ]);
  expect(parse(one).target).toBe(960);
  expect(parse(two).span).toEqual({ from: '2026-11-20', to: '2026-11-20' });
});

it('gives up a report that takes too long, and its thread, but not what comes after', async () => {
  const stuck = `require('node:worker_threads').parentPort.once('message', () => { for (;;); })`;
  const reports = desk(newShop(), stuck);
  expect(await reports.ask('visit', { visitId: 'v' }, context)).toEqual({ ok: false });
  expect(parse(await reports.ask('on-time', MONTH, context)).target).toBe(960);
  expect(reports.workers).toHaveLength(2);
});

it('fails, and does not hang, where there is no database', async () => {
  const reports = desk(join(tmpdir(), 'no-such-folder', 'shop.db'));
  expect(await reports.ask('on-time', MONTH, context)).toEqual({ ok: false });
});

it('answers at once what is asked while it closes', async () => {
  const reports = desk(newShop());
  const pending = reports.ask('on-time', MONTH, context);
  await reports.close();
  await pending;
  expect(await reports.ask('on-time', MONTH, context)).toEqual({ ok: false });
});

it('never writes', async () => {
  const file = newShop();
  const before = openDatabase(file);
  const count = () => before.db.$client.prepare('select count(*) from event').pluck().get();
  closing.push(() => before.db.$client.close());
  const was = count();
  const answer = await desk(file).ask('policy-preview', { policy: { compared: 'ready' } }, context);
  expect(answer).not.toEqual({ ok: false });
  expect(count()).toBe(was);
});

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupOverview } from '../../shared/protocol/backups.ts';
import type { HubState } from '../../shared/protocol/hubState.ts';
import type { CommandAnswer, Welcome } from '../../shared/protocol/messages.ts';
import { greet, startTestHub, type TestHub } from './testing/testHub.ts';

const PAGE = 4_096;
const soon = { timeout: 30_000, interval: 50 };

let at: TestHub;
let desk: string;
let shop: string;
beforeEach(async () => {
  at = await startTestHub();
  desk = at.hub.localToken('dispatcher');
  shop = join(at.dataDir, 'shop.db');
});
afterEach(() => at.closeAndRemove());

const backUp = async () => (await (await at.post('/backups/now', {}, desk)).json()) as BackupOverview;
const bays = async () => (await at.get<{ bays: unknown[] }>('/board')).bays.length;
const addBay = (label: string) =>
  at.command('bay.save', { id: null, label, kind: 'general', position: 900, teamId: null });

/** A desk that comes in; what it is told of the hub. */
async function comeIn(): Promise<{ epoch: string; state: HubState }> {
  const socket = await at.connect(desk);
  const state = new Promise<HubState>((resolve) => socket.once('hub', resolve));
  const welcome = (await greet(socket, `client-${Math.random()}`)) as Welcome;
  const told = { epoch: welcome.epoch, state: await state };
  socket.disconnect();
  return told;
}

/** Makes one page garbage under the running hub; so much that is not in its memory yet is read from there. */
function garble(name: string): void {
  const db = new Database(shop);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const pages = db.prepare('select pageno from dbstat where name = ?').pluck().all(name) as number[];
  db.close();
  const bytes = readFileSync(shop);
  for (const page of pages) bytes.fill(0xa5, (page - 1) * PAGE, page * PAGE);
  writeFileSync(shop, bytes);
}

describe('damage while the hub runs (H2)', () => {
  it('a database that vanishes is written anew from what is still open, and desks say so until somebody has read it', async () => {
    const before = await comeIn();
    expect(before.state.restored).toBeNull();
    rmSync(shop);
    expect(await addBay('X1')).toMatchObject({ ok: true });
    const known = await bays();
    await vi.waitFor(async () => expect((await comeIn()).epoch).not.toBe(before.epoch), soon);
    const { state } = await comeIn();
    expect(state.restored).toMatchObject({ why: 'missing' });
    expect(await bays()).toBe(known);
    expect(await addBay('X2')).toMatchObject({ ok: true });

    expect((await at.post('/backups/read', {}, desk)).status).toBe(200);
    expect((await comeIn()).state.restored).toBeNull();
  });

  it('an index that is broken costs nothing: the log is carried over into the backup', async () => {
    await backUp();
    const before = await comeIn();
    await addBay('X3');
    const known = await bays();
    const [visit] = (await at.get<{ visits: { visit: { id: string } }[] }>('/visits')).visits;
    garble('event_visit');
    await vi.waitFor(async () => {
      await at.get(`/visits/${visit?.visit.id}/events`);
      expect((await comeIn()).epoch).not.toBe(before.epoch);
    }, soon);
    expect((await comeIn()).state.restored).toMatchObject({ why: 'unreadable' });
    expect(await bays()).toBe(known);
    expect((await backUp()).notices).toEqual([]);
  });
});

describe('a lock of another program (H3)', () => {
  it('is waited for once, not by every tap, and the taps go through when it is gone', async () => {
    const other = new Database(shop);
    other.exec('begin immediate');
    const give = (n: number, client: string): Promise<CommandAnswer> =>
      at
        .post('/api/v1/commands', {
          client,
          n,
          type: 'bay.save',
          payload: { id: null, label: client, kind: 'general', position: 1, teamId: null },
        })
        .then((response) => response.json() as Promise<CommandAnswer>);
    const began = performance.now();
    expect(await give(1, 'first-client')).toMatchObject({ again: true, trouble: 'disk-busy' });
    const one = performance.now() - began;
    const others = Array.from({ length: 40 }, (_, i) => give(1, `other-client-${i}`));
    for (const answer of await Promise.all(others)) expect(answer).toMatchObject({ again: true, trouble: 'disk-busy' });
    expect(performance.now() - began).toBeLessThan(10 * one);
    expect((await comeIn()).state.trouble).toBe('disk-busy');
    other.close();
    await vi.waitFor(async () => expect(await give(1, 'first-client')).toMatchObject({ ok: true }), soon);
    expect((await comeIn()).state.trouble).toBeNull();
  });
});

describe('restoring from the admin page (B4)', () => {
  it('goes back in place, and screens begin another epoch', async () => {
    const { lines } = await backUp();
    const before = await comeIn();
    const known = await bays();
    await addBay('X3');
    const order = { place: 'first', at: lines[0]?.at };
    expect((await at.post('/backups/restore', order, at.apiToken)).status).toBe(403);
    expect((await at.post('/backups/restore', { ...order, at: 1 }, desk)).status).toBe(404);
    expect((await at.post('/backups/restore', order, desk)).status).toBe(200);
    await vi.waitFor(async () => expect((await comeIn()).epoch).not.toBe(before.epoch), soon);
    expect((await comeIn()).state.restored).toMatchObject({ why: 'asked' });
    expect(await bays()).toBe(known);
  });

  it('not from a file that is no whole shop', async () => {
    const { lines, folder } = await backUp();
    const { epoch } = await comeIn();
    const [name] = readdirSync(folder);
    writeFileSync(join(folder, String(name)), 'nothing');
    const order = { place: 'first', at: lines[0]?.at };
    expect(await (await at.post('/backups/restore', order, desk)).json()).toEqual({
      error: { code: 'backup-unreadable' },
    });
    expect((await comeIn()).epoch).toBe(epoch);
  });
});

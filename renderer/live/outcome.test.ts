import { describe, expect, it } from 'vitest';
import { createCell } from '../sync/cell.ts';
import type { Connection } from '../sync/session.types.ts';
import type { Result } from '../sync/tap.ts';
import { outcomeOf } from './outcome.ts';

const link = (state: Connection['state']) =>
  createCell<Connection>({
    state,
    heardAt: 0,
    heardRealAt: 0,
    stale: false,
    identity: null,
    language: null,
    waitingCode: null,
    denied: null,
  });
const never = new Promise<Result>(() => {});
const refused: Result = { ok: false, code: 'not-found' };

describe('waiting for the hub’s word', () => {
  it('is the hub’s word while the hub is there', async () => {
    expect(await outcomeOf({ n: Promise.resolve(1), done: Promise.resolve(refused) }, link('live'))).toBe(refused);
  });
  it('ends as soon as the tap is kept where the hub is away', async () => {
    expect(await outcomeOf({ n: Promise.resolve(1), done: never }, link('offline'))).toBe('kept');
  });
  it('ends when the line dies while the answer is on its way', async () => {
    const connection = link('live');
    const outcome = outcomeOf({ n: Promise.resolve(1), done: never }, connection);
    await Promise.resolve();
    connection.set({ ...connection.get(), state: 'offline' });
    expect(await outcome).toBe('kept');
  });
  it('never calls kept what could not be kept', async () => {
    const outcome = outcomeOf({ n: Promise.resolve(0), done: Promise.resolve(refused) }, link('offline'));
    expect(await outcome).toBe(refused);
  });
});

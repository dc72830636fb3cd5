// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { claim, isStale, type KeptBox, LEASE_MS } from './lease.ts';
import type { Tap } from './tap.ts';

const TAP: Tap = { id: 1, type: 'help.ask', payload: {}, at: 0, wall: 0, waited: true, n: null };
const NOW = 1_000_000;
const box = (clientId: string, change: Partial<KeptBox> = {}): KeptBox => ({
  clientId,
  epoch: 'e',
  nextN: 1,
  taps: [],
  owner: `tab-${clientId}`,
  leaseUntil: 0,
  usedAt: NOW,
  ...change,
});
const full = { taps: [TAP] };
const held = { leaseUntil: NOW + 1_000 };
const tab = (change: object = {}) => ({
  owner: 'me',
  before: null,
  gone: null,
  now: NOW,
  seen: new Map<string, number>(),
  ...change,
});

describe('which box a tab takes', () => {
  it('a new one, when there is nothing to look after', () => {
    expect(claim([], tab())).toBe('new');
    expect(claim([box('a'), box('b', held)], tab())).toBe('new');
  });
  it('its own from before a reload', () => {
    const own = box('a', { ...held, owner: 'earlier' });
    expect(claim([own], tab({ before: 'a', gone: 'earlier' }))).toBe(own);
  });
  it('not its own when a duplicated tab holds it', () => {
    expect(claim([box('a', { ...held, ...full })], tab({ before: 'a', seen: new Map([['a', NOW]]) }))).toBe('new');
  });
  it('the oldest of those whose owner is gone', () => {
    const older = box('a', { ...full, usedAt: 1 });
    expect(claim([box('b', full), older, box('c')], tab({ before: 'c' }))).toBe(older);
  });
  it('waits to see whether the owner of waiting taps still lives', () => {
    const doubtful = box('a', { ...held, ...full });
    expect(claim([doubtful], tab())).toBe('wait');
    expect(claim([doubtful], tab({ seen: new Map([['a', NOW + 1_000]]) }))).toBe('wait');
    expect(claim([doubtful], tab({ seen: new Map([['a', NOW + 999]]) }))).toBe('new');
    expect(claim([doubtful], tab({ now: NOW + 1_001 }))).toBe(doubtful);
  });
  it('does not believe a lease from the future: the clock was set back', () => {
    const odd = box('a', { ...full, leaseUntil: NOW + LEASE_MS + 1 });
    expect(claim([odd], tab())).toBe(odd);
  });
  it('throws away only what is empty and old', () => {
    const old = { usedAt: NOW - 8 * 24 * 3_600_000 };
    expect(isStale(box('a', old), NOW)).toBe(true);
    expect(isStale(box('a', { ...old, ...full }), NOW)).toBe(false);
    expect(isStale(box('a'), NOW)).toBe(false);
  });
});

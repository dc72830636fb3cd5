// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Delta, SnapshotPart } from '../../shared/protocol/messages.ts';
import type { TeamRow } from '../../shared/views/rows.ts';
import { createStore } from './store.ts';

const row = (id: string, name = id): TeamRow => ({
  kind: 'team',
  id,
  team: { id, name, trade: 'mechanical', leaderId: null, position: 0, retired: false },
});
const VIEW = 'dispatcher@2026-11-20';
const part = (puts: TeamRow[], change: Partial<SnapshotPart> = {}): SnapshotPart => ({
  view: VIEW,
  epoch: 'e',
  to: 10,
  part: 0,
  last: true,
  puts,
  ...change,
});
const delta = (from: number, to: number, puts: TeamRow[], dels: string[] = []): Delta => ({
  view: VIEW,
  epoch: 'e',
  from,
  to,
  puts,
  dels,
});
const CLOCK = { now: 0, rate: 1, playing: false };

function store() {
  const pulls: { epoch: string | null; cursor: number }[] = [];
  let time = 0;
  const made = createStore({ pull: (message) => pulls.push(message), now: () => time });
  return {
    ...made,
    pulls,
    wait: (ms: number) => (time += ms),
    names: () => made.rows.all('team').map((r) => r.team.name),
  };
}

describe('S4: the copy moves from cursor to cursor', () => {
  it('shows a snapshot only when its last part is in', () => {
    const { part: take, names } = store();
    expect(take(part([row('a')], { last: false }))).toBe(false);
    expect(names()).toEqual([]);
    expect(take(part([row('b')], { part: 1 }))).toBe(true);
    expect(names()).toEqual(['a', 'b']);
  });

  it('applies a delta from its cursor: puts and dels', () => {
    const { part: take, delta: apply, names, held } = store();
    take(part([row('a'), row('b')]));
    expect(apply(delta(10, 12, [row('b', 'B'), row('c')], ['team/a']))).toBe(true);
    expect(names()).toEqual(['B', 'c']);
    expect(held()).toEqual({ view: VIEW, epoch: 'e', cursor: 12 });
  });

  it('asks for what is missing instead of applying a delta from elsewhere, but not without end', () => {
    const { part: take, delta: apply, names, pulls, wait } = store();
    take(part([row('a')]));
    expect(apply(delta(11, 12, [row('b')]))).toBe(false);
    expect(apply(delta(12, 13, [row('c')]))).toBe(false);
    expect(names()).toEqual(['a']);
    expect(pulls).toEqual([{ epoch: 'e', cursor: 10 }]);
    wait(2_000);
    apply(delta(13, 14, []));
    expect(pulls).toHaveLength(2);
    expect(apply(delta(10, 14, [row('b'), row('c')]))).toBe(true);
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  it('takes a delta that a catch-up overtook for what it is', () => {
    const { part: take, delta: apply, pulls, names, held } = store();
    take(part([row('a')]));
    expect(apply(delta(8, 9, [row('a', 'old')]))).toBe(true);
    expect(names()).toEqual(['a']);
    expect(held().cursor).toBe(10);
    expect(apply(delta(8, 12, [row('b')]))).toBe(false);
    expect(names()).toEqual(['a']);
    expect(pulls).toHaveLength(1);
  });

  it.each([{ view: 'bay:3@2026-11-20' }, { epoch: 'other' }])('asks for everything on a delta of %o', (other) => {
    const { part: take, delta: apply, pulls, names } = store();
    take(part([row('a')]));
    expect(apply({ ...delta(10, 11, [row('b')]), ...other })).toBe(false);
    expect(names()).toEqual(['a']);
    expect(pulls).toEqual([{ epoch: null, cursor: 0 }]);
  });

  it('notices by the head that something was missed', () => {
    const { part: take, head, pulls } = store();
    take(part([row('a')]));
    expect(head({ view: VIEW, epoch: 'e', seq: 10, clock: CLOCK })).toBe(true);
    expect(head({ view: VIEW, epoch: 'e', seq: 11, clock: CLOCK })).toBe(false);
    expect(pulls).toEqual([{ epoch: 'e', cursor: 10 }]);
  });

  it('does not put halves of two snapshots together', () => {
    const { part: take, names, pulls } = store();
    take(part([row('a')], { last: false }));
    expect(take(part([row('b')], { part: 1, to: 11 }))).toBe(false);
    expect(names()).toEqual([]);
    expect(pulls).toHaveLength(1);
    take(part([row('x')], { last: false }));
    take(part([row('a')], { last: false }));
    expect(take(part([row('b')], { part: 1 }))).toBe(true);
    expect(names()).toEqual(['a', 'b']);
  });
});

describe('what does not change does not flicker', () => {
  it('keeps rows and arrays of an unchanged snapshot, and tells nobody', () => {
    const { part: take, rows } = store();
    take(part([row('a'), row('b')]));
    const before = rows.all('team');
    let told = 0;
    rows.watchKind('team', () => {
      told += 1;
    });
    take(part([row('a'), row('b')], { to: 20, view: 'dispatcher@2026-11-21' }));
    expect(rows.all('team')).toBe(before);
    expect(told).toBe(0);
    take(part([row('a'), row('b', 'B')], { to: 21 }));
    expect(told).toBe(1);
    expect(rows.all('team')[0]).toBe(before[0]);
  });

  it('drops what a snapshot does not name, and tells the watchers of that row only', () => {
    const { part: take, rows } = store();
    take(part([row('a'), row('b')]));
    const told: string[] = [];
    rows.watchRow('team', 'a', () => told.push('a'));
    rows.watchRow('team', 'b', () => told.push('b'));
    take(part([row('b')], { to: 11 }));
    expect(told).toEqual(['a']);
    expect(rows.get('team', 'a')).toBeUndefined();
  });

  it('does not trust a row of another role’s view, however alike its version', () => {
    const { part: take, rows } = store();
    take(part([row('a')]));
    const before = rows.get('team', 'a');
    take(part([row('a')], { view: 'bay:3@2026-11-20' }));
    expect(rows.get('team', 'a')).not.toBe(before);
  });
});

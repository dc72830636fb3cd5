// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShopCommand } from '../../shared/domain/decide/decisions.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { arrive, time } from '../../shared/domain/testing/arrivals.ts';
import { type FakeShop, fakeShop } from '../../shared/domain/testing/fakeShop.ts';
import type { PayloadInput } from '../../shared/protocol/commands.ts';
import type { Identity } from '../../shared/protocol/messages.ts';
import type { ViewRow } from '../../shared/views/rows.ts';
import { createClock } from './clock.ts';
import { createOptimistic } from './optimistic.ts';
import { createTable } from './rows.table.ts';
import type { Tap } from './tap.ts';

const DISPATCHER: Identity = {
  deviceId: 'desk',
  deviceName: '',
  role: 'dispatcher',
  bayId: null,
  personId: null,
  demo: false,
};

/** All rows of the shop, as a dispatcher's screen is sent them. */
function rowsOf(shop: FakeShop): ViewRow[] {
  const { reader } = shop;
  return [
    { kind: 'shop', id: 'shop', shop: reader.shop() },
    ...reader.bays().map((bay): ViewRow => ({ kind: 'bay', id: bay.id, bay })),
    ...reader.teams().map((team): ViewRow => ({ kind: 'team', id: team.id, team })),
    ...reader.people().map((person): ViewRow => ({ kind: 'person', id: person.id, person })),
    ...shop.files().map((file): ViewRow => ({ kind: 'visit', id: file.visit.id, version: 1, lastSeq: 1, file })),
  ];
}

function screen(identity: Identity | null = DISPATCHER) {
  const shop = fakeShop(time('09:00'));
  const { visitId, operations } = arrive(shop, '京A12345', ['R10', 'R11']);
  const other = arrive(shop, '京B54321', ['R10']);
  const [first = '', second = ''] = operations;
  const table = createTable();
  const clock = createClock();
  clock.read({ now: shop.clock.now, rate: 0, playing: false }, { exact: true });
  table.change(rowsOf(shop), []);
  table.tell();
  const optimistic = createOptimistic({ table, clock, identity: () => identity });
  let taps: Tap[] = [];
  let id = 0;

  function tap<T extends ShopCommand>(type: T, payload: PayloadInput<T>): Tap {
    id += 1;
    const made: Tap = { id, type, payload, at: clock.stamp(), wall: 0, waited: false, n: null };
    taps = [...taps, made];
    optimistic.waiting(taps);
    return made;
  }
  /** The hub's rows after `puts`, as of `cursor`. */
  function hub(cursor: number) {
    table.change(
      rowsOf(shop).filter((row) => row.kind === 'visit' || row.kind === 'bay'),
      [],
    );
    optimistic.applied(cursor);
    table.tell();
  }
  const file = (visit = visitId) => table.get('visit', visit)?.file as VisitFile;
  const state = () => file().operations.map((operation) => operation.state);
  const drop = (gone: Tap) => {
    taps = taps.filter((other) => other !== gone);
  };
  return { shop, table, optimistic, tap, hub, file, state, drop, first, second, visitId, otherId: other.visitId };
}

/** The same, with made-up ids and order of parts left out of account. */
function shape(file: VisitFile): unknown {
  const bare = (rows: readonly { id: string }[]) => rows.map((row) => ({ ...row, id: '' }));
  return {
    ...file,
    stays: bare(file.stays),
    labour: bare(file.labour),
    promises: bare(file.promises),
    checks: bare(file.checks),
  };
}

describe('S11: a tap is felt at once', () => {
  let s: ReturnType<typeof screen>;
  beforeEach(() => {
    s = screen();
  });

  it('shows what the hub will write, by the hub’s own rules', () => {
    const start = { operationId: s.first, bayId: 'b1', personIds: ['zhang'] };
    s.tap('operation.start', start);
    const shown = s.file();
    s.shop.must('operation.start', start);
    expect(shape(shown)).toEqual(shape(s.shop.file(s.visitId)));
  });

  it('shows one tap on top of the other', () => {
    s.tap('operation.start', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    s.tap('operation.finish', { operationId: s.first, selfChecked: true });
    s.tap('operation.start', { operationId: s.second, bayId: 'b1', personIds: ['zhang'] });
    expect(s.state()).toEqual(['done', 'working']);
  });

  it('shows a bay that is closed', () => {
    s.tap('bay.close', { bayId: 'b2', reason: '举升机', expectedBack: null });
    expect(s.table.get('bay', 'b2')?.bay.outOfService).toMatchObject({ reason: '举升机' });
  });

  it('takes back what the hub refuses, and what was built on it', () => {
    const start = s.tap('operation.start', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    s.tap('operation.finish', { operationId: s.first, selfChecked: true });
    s.optimistic.decided(start, { ok: false, code: 'bay-taken' });
    expect(s.state()).toEqual(['planned', 'planned']);
  });

  it('shows nothing that its own copy of the rules refuses', () => {
    s.tap('operation.resume', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    expect(s.state()).toEqual(['planned', 'planned']);
  });

  it('shows nothing that this screen may not do', () => {
    const bay = screen({ ...DISPATCHER, role: 'bay', bayId: 'b1' });
    bay.tap('operation.start', { operationId: bay.first, bayId: 'b1', personIds: ['zhang'] });
    expect(bay.state()).toEqual(['planned', 'planned']);
    const signedIn = screen({ ...DISPATCHER, role: 'bay', bayId: 'b1', personId: 'zhang' });
    signedIn.tap('operation.start', { operationId: signedIn.first, bayId: 'b1', personIds: [] });
    expect(signedIn.state()).toEqual(['working', 'planned']);
  });

  it('goes on showing what was decided until the hub’s rows are in, without a flicker', () => {
    const seen: string[][] = [];
    s.table.watchRow('visit', s.visitId, () => seen.push(s.state()));
    const payload = { operationId: s.first, bayId: 'b1', personIds: ['zhang'] };
    const start = s.tap('operation.start', payload);
    s.drop(start);
    s.optimistic.decided(start, { ok: true, seq: 7, answer: {} });
    s.hub(6);
    s.shop.must('operation.start', payload);
    s.hub(7);
    expect(seen.every(([state]) => state === 'working')).toBe(true);
    expect(s.file()).toBe(s.table.hub.get('visit', s.visitId)?.file);
  });

  it('lets go of what was decided but shows nowhere, at the next heartbeat', () => {
    const start = s.tap('operation.start', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    s.drop(start);
    s.optimistic.decided(start, { ok: true, seq: 7, answer: {} });
    s.optimistic.waiting([]);
    expect(s.state()).toEqual(['working', 'planned']);
    s.optimistic.caughtUp();
    expect(s.state()).toEqual(['planned', 'planned']);
  });

  it('tries again only when the taps or the rows they are about change', () => {
    s.tap('operation.start', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    const overlay = vi.spyOn(s.table, 'overlay');
    const other = s.table.hub.get('visit', s.otherId);
    s.table.change([{ ...other!, version: 2 }], []);
    s.optimistic.applied(8);
    expect(overlay).not.toHaveBeenCalled();
    const mine = s.table.hub.get('visit', s.visitId);
    s.table.change([{ ...mine!, version: 2 }], []);
    s.optimistic.applied(9);
    expect(overlay).toHaveBeenCalledTimes(1);
    expect(s.state()).toEqual(['working', 'planned']);
  });

  it('costs nothing to rows that no tap is about', () => {
    const before = s.table.get('visit', s.otherId);
    let told = 0;
    s.table.watchRow('visit', s.otherId, () => {
      told += 1;
    });
    s.tap('operation.start', { operationId: s.first, bayId: 'b1', personIds: ['zhang'] });
    expect(s.table.get('visit', s.otherId)).toBe(before);
    expect(told).toBe(0);
    const visits = s.table.all('visit');
    const bay = s.table.hub.get('bay', 'booth');
    s.table.change([{ ...bay! }], []);
    expect(s.table.all('visit')).toBe(visits);
  });
});

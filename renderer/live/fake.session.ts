import type { CommandType } from '../../shared/protocol/commands.ts';
import type { HubState } from '../../shared/protocol/hubState.ts';
import type { DemoOrder, Identity, Presence, SignIn } from '../../shared/protocol/messages.ts';
import type { ViewRow } from '../../shared/views/rows.ts';
import { type Cell, createCell } from '../sync/cell.ts';
import { createClock } from '../sync/clock.ts';
import { memoryPhotoBox } from '../sync/photos.box.ts';
import { createPhotos } from '../sync/photos.ts';
import { createTable, type Table } from '../sync/rows.table.ts';
import type { Connection, DeskSession, WaitingTaps } from '../sync/session.types.ts';
import type { RefusedTap, Result } from '../sync/tap.ts';
import { createTicker } from '../sync/ticker.ts';

export type FakeSession = DeskSession & {
  /** Puts and removes rows as a delta would. */
  change: (puts: readonly ViewRow[], dels?: readonly string[]) => void;
  readonly sent: { type: CommandType; payload: unknown }[];
  readonly connection: Cell<Connection>;
  readonly presence: Cell<Presence>;
  readonly flashes: Cell<number>;
  readonly hubState: Cell<HubState>;
  readonly waiting: Cell<WaitingTaps>;
  readonly attention: Cell<readonly RefusedTap[]>;
  readonly rows: Table;
};

type FakeOptions = {
  rows?: readonly ViewRow[];
  /** Hub's time, epoch ms; stands still unless `rate` says otherwise. */
  now: number;
  rate?: number;
  identity?: Partial<Identity>;
  /** What the hub would say to a command; undefined: never decided. */
  answer?: (type: CommandType, payload: unknown) => Result | undefined;
  signIn?: (message: SignIn) => ReturnType<DeskSession['signIn']>;
  demo?: (order: DemoOrder) => ReturnType<DeskSession['demo']>;
};

/** A session without a hub, for component tests: `<LiveDesk session={fakeSession({ rows, now })}>`. */
export function fakeSession(options: FakeOptions): FakeSession {
  const rows = createTable();
  const clock = createClock();
  clock.read({ now: options.now, rate: options.rate ?? 0, playing: false }, { exact: true });
  const identity: Identity = {
    deviceId: 'device',
    deviceName: 'device',
    role: 'dispatcher',
    bayId: null,
    personId: null,
    demo: false,
    ...options.identity,
  };
  const sent: FakeSession['sent'] = [];
  const answer = options.answer ?? ((): Result => ({ ok: true, seq: sent.length, answer: {} }));

  function change(puts: readonly ViewRow[], dels: readonly string[] = []) {
    rows.change(puts, dels);
    rows.tell();
  }
  change(options.rows ?? []);
  const attention = createCell<readonly RefusedTap[]>([]);

  return {
    rows,
    clock,
    ticker: createTicker(clock),
    connection: createCell<Connection>({
      state: 'live',
      heardAt: options.now,
      heardRealAt: performance.now(),
      stale: false,
      identity,
      language: 'zh-CN',
      waitingCode: null,
      denied: null,
    }),
    presence: createCell<Presence>({ screens: [], waiting: [] }),
    flashes: createCell(0),
    hubState: createCell<HubState>({ trouble: null, restored: null, backups: [] }),
    waiting: createCell<WaitingTaps>({ count: 0, taps: [], saved: true }),
    attention,
    sent,
    change,
    start() {},
    stop() {},
    send(type, payload) {
      sent.push({ type, payload });
      const result = answer(type, payload);
      return { n: Promise.resolve(sent.length), done: result ? Promise.resolve(result) : new Promise(() => {}) };
    },
    takeBack: async () => false,
    undoLater: async () => false,
    async dismiss(n) {
      attention.set(attention.get().filter((tap) => tap.n !== n));
    },
    photos: createPhotos({ openBox: async () => memoryPhotoBox(), send: async () => 'kept', fetch: async () => null }),
    signIn: options.signIn ?? (async () => ({ ok: true, personId: 'person' })),
    active() {},
    identify: async () => ({ ok: true }),
    demo: options.demo ?? (async () => ({ ok: true })),
  };
}

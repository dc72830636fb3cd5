import type { HubState } from '../../shared/protocol/hubState.ts';
import type { Presence, Welcome } from '../../shared/protocol/messages.ts';
import { createCell } from './cell.ts';
import { type ClockKeeper, createClock } from './clock.ts';
import { createConnection, type Link } from './connection.ts';
import { randomId } from './random.ts';
import type { ViewSession } from './session.types.ts';
import { createStore, type Store } from './store.ts';
import { createTicker } from './ticker.ts';
import { pageTokens, type Tokens } from './tokens.ts';
import { type OpenWire, socketWire } from './wire.ts';

export type SessionOptions = {
  /** The hub's address; by default where the page came from. */
  url?: string;
  /** The program's version, shown on the devices page. */
  version?: string;
  tokens?: Tokens;
  openWire?: OpenWire;
};

/** What a page that sends adds to one that only shows. */
export type Sending = {
  clientId: () => Promise<string>;
  welcomed: (welcome: Welcome) => Promise<boolean>;
  lost: () => void;
  rename: () => Promise<void>;
  left: () => void;
  /** The rows changed, nobody was told yet. */
  applied: () => void;
  /** The rows are the hub's as of now. */
  caughtUp: () => void;
};

export type SessionCore = {
  readonly view: ViewSession;
  readonly link: Link;
  readonly store: Store;
  readonly clock: ClockKeeper;
};

const NOBODY: Presence = { screens: [], waiting: [] };
const ALL_WELL: HubState = { trouble: null, restored: null, backups: [] };

/** Connection, clock and rows of a page, wired together. `sending` is made with what it needs of them. */
export function createSessionCore(options: SessionOptions, sending: (core: SessionCore) => Sending): SessionCore {
  const clock = createClock();
  const presence = createCell(NOBODY);
  const hubState = createCell(ALL_WELL);
  const flashes = createCell(0);
  const store = createStore({ pull: (message) => link.pull(message), applied: () => extra.applied() });

  const link = createConnection({
    openWire: options.openWire ?? socketWire(options.url ?? location.origin),
    tokens: options.tokens ?? pageTokens(),
    version: options.version ?? String(import.meta.env.VITE_VERSION ?? ''),
    clock,
    hear: {
      delta: store.delta,
      snapshot: store.part,
      head(head) {
        const isCurrent = store.head(head);
        if (isCurrent) extra.caughtUp();
        return isCurrent;
      },
      presence: presence.set,
      hub: hubState.set,
      identify: () => flashes.set(flashes.get() + 1),
    },
    async hello() {
      const clientId = await extra.clientId();
      return { clientId, ...store.held() };
    },
    welcomed: (welcome) => extra.welcomed(welcome),
    lost: () => extra.lost(),
    rename: () => extra.rename(),
    left: () => extra.left(),
    forget() {
      store.clear();
      presence.set(NOBODY);
      hubState.set(ALL_WELL);
    },
    isCurrent: ({ epoch, view }) => store.held().epoch === epoch && store.held().view === view,
  });

  const view: ViewSession = {
    rows: store.rows,
    clock,
    ticker: createTicker(clock),
    connection: link.connection,
    presence,
    hubState,
    flashes,
    start: link.start,
    stop: link.stop,
  };
  const core = { view, link, store, clock };
  const extra = sending(core);
  return core;
}

/** A session that only shows: no outbox, no rules. Not started yet. */
export function createViewSession(options: SessionOptions): ViewSession {
  let clientId = randomId();
  const { view } = createSessionCore(options, () => ({
    clientId: async () => clientId,
    welcomed: async () => true,
    async rename() {
      clientId = randomId();
    },
    lost() {},
    left() {},
    applied() {},
    caughtUp() {},
  }));
  return view;
}

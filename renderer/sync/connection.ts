import type { ErrorCode } from '../../shared/protocol/errors.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Hello, Waiting, Welcome } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { type Cell, createCell, type Readable } from './cell.ts';
import type { ClockKeeper } from './clock.ts';
import { listenToPage, reloadDelay, reloadPage, reloadsDone } from './page.events.ts';
import type { Connection } from './session.types.ts';
import type { Tokens } from './tokens.ts';
import { verdictOn } from './verdict.ts';
import { createWatchdog } from './watchdog.ts';
import type { OpenWire, Wire, WireEvents } from './wire.ts';

export type ConnectionParts = {
  openWire: OpenWire;
  tokens: Tokens;
  version: string;
  clock: ClockKeeper;
  /** Heard on a connection; `delta`, `snapshot` and `head` answer whether the rows are current now. */
  hear: Pick<WireEvents, 'presence' | 'hub' | 'identify'> & {
    [E in 'delta' | 'snapshot' | 'head']: (message: Parameters<WireEvents[E]>[0]) => boolean;
  };
  hello: () => Promise<Hello>;
  /** Before anything may be sent; false: who this client is has changed, say hello once more. */
  welcomed: (welcome: Welcome) => Promise<boolean>;
  /** Nothing may be sent from now on, until the next welcome (S1). */
  lost: () => void;
  /** The client id is somebody else's. */
  rename: () => Promise<void>;
  /** This screen may no longer know what it shows (S9). */
  forget: () => void;
  isCurrent: (welcome: Welcome) => boolean;
  left: () => void;
  random?: () => number;
};

export interface Link {
  readonly connection: Readable<Connection>;
  /** As `Wire.ask`; only while live. */
  ask: Wire['ask'];
  pull: Wire['pull'];
  isLive: () => boolean;
  /** Says hello again on the same connection. */
  greet: () => void;
  start: () => void;
  stop: () => void;
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;
const STAY_OUT_MS = 30_000;
const OPENING_MS = 12_000;

const AT_FIRST: Connection = {
  state: 'connecting',
  heardAt: null,
  heardRealAt: null,
  stale: false,
  identity: null,
  language: null,
  waitingCode: null,
  denied: null,
};

/** The one owner of the connection: opening → greeting → live or waiting → lost → opening, and every timer of it. */
export function createConnection(parts: ConnectionParts): Link {
  const { openWire, tokens, version, clock, hear, random = Math.random } = parts;
  const connection: Cell<Connection> = createCell(AT_FIRST);
  let wire: Wire | null = null;
  /** Rises with every connection and every hello: whatever comes back under an older one is void. */
  let turn = 0;
  let live = false;
  let failures = 0;
  let knocking = false;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unlisten = () => {};
  let currentAt: number | null = null;

  const set = (change: Partial<Connection>) => connection.set({ ...connection.get(), ...change });

  const watchdog = createWatchdog({
    silent: () => fail(null),
    slept(ms) {
      if (currentAt !== null) currentAt -= ms;
      const { heardRealAt } = connection.get();
      if (heardRealAt !== null) set({ heardRealAt: heardRealAt - ms });
      if (!live) clock.slept(ms);
    },
    tick() {
      const stale = currentAt !== null && performance.now() - currentAt > LIMITS.staleMs;
      if (stale !== connection.get().stale) set({ stale });
    },
  });

  function later(ms: number, what: () => void) {
    clearTimeout(timer);
    timer = setTimeout(what, ms);
  }

  /** L3: the rows are those of the hub as of now. The stamp moves with the heartbeat, not with each of many deltas. */
  function current(stamp: boolean) {
    currentAt = performance.now();
    const { heardAt, stale } = connection.get();
    if (stamp || stale || heardAt === null) set({ heardAt: clock.stamp(), heardRealAt: currentAt, stale: false });
  }

  function forget() {
    currentAt = null;
    set({ heardAt: null, heardRealAt: null, stale: false });
    parts.forget();
  }

  function drop() {
    turn += 1;
    clearTimeout(timer);
    wire?.close();
    wire = null;
    live = false;
    watchdog.listen(false);
    parts.lost();
  }

  async function open() {
    drop();
    const mine = turn;
    const token = knocking ? null : await tokens.read();
    if (mine !== turn) return;
    later(OPENING_MS, () => fail(null));
    const guard =
      <A extends unknown[]>(handle: (...given: A) => void) =>
      (...given: A) => {
        if (!wire || wire !== opened) return;
        watchdog.heard();
        handle(...given);
      };
    const opened: Wire = openWire(
      { protocol: PROTOCOL_VERSION, token, version },
      {
        up: guard(greet),
        down: (code) => {
          if (wire !== null && wire === opened) fail(code);
        },
        delta: guard((delta) => hear.delta(delta) && current(false)),
        snapshot: guard((part) => hear.snapshot(part) && current(true)),
        head: guard((head) => {
          if (live) clock.read(head.clock, { exact: false });
          if (hear.head(head)) current(true);
        }),
        clock: guard((reading) => clock.read(reading, { exact: true })),
        presence: guard(hear.presence),
        hub: guard(hear.hub),
        identify: guard(hear.identify),
        identity: guard(greet),
        admitted: guard(({ token: given }) => {
          tokens.keep(given);
          knocking = false;
          void open();
        }),
        bye: guard(({ code }) => fail(code)),
      },
    );
    wire = opened;
  }

  function greet() {
    if (!wire) return;
    const mine = ++turn;
    clearTimeout(timer);
    live = false;
    parts.lost();
    void hello(wire, mine).catch(() => mine === turn && fail(null));
  }

  async function hello(on: Wire, mine: number) {
    const message = await parts.hello();
    if (mine !== turn) return;
    const askedAt = performance.now();
    const answer = await on.ask('hello', message, LIMITS.answerMs);
    if (mine !== turn) return;
    const delayMs = (performance.now() - askedAt) / 2;
    if (answer.ok) await welcomed(answer, delayMs, mine);
    else if ('waiting' in answer) wait(answer, delayMs);
    else fail(answer.code);
  }

  async function welcomed(welcome: Welcome, delayMs: number, mine: number) {
    clock.read(welcome.clock, { exact: true, delayMs });
    live = true;
    const goOn = await parts.welcomed(welcome);
    if (mine !== turn) return;
    if (!goOn) return greet();
    failures = 0;
    reloadsDone();
    watchdog.listen(true);
    const { identity, language } = welcome;
    set({ state: 'live', identity, language, waitingCode: null, denied: null });
    // What was missed came before the welcome, in the same step (S5).
    if (parts.isCurrent(welcome)) current(true);
  }

  function wait({ code, expiresAt, clock: reading }: Waiting, delayMs: number) {
    clock.read(reading, { exact: true, delayMs });
    failures = 0;
    forget();
    set({ state: 'waiting', waitingCode: { code, expiresAt }, identity: null });
    later(LIMITS.codeMs, greet);
  }

  /** The connection is over, or the hub said no; what happens next depends on why. */
  function fail(code: ErrorCode | null) {
    drop();
    if (!running) return;
    const soon = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + random() / 2);
    const verdict = verdictOn(code);
    failures += 1;
    // A screen nobody knows asks at the door; when that line ends it tries its own token again.
    knocking = verdict === 'knock' || verdict === 'forget';
    if (verdict === 'retry' || verdict === 'rename') {
      set({ state: 'offline', waitingCode: null, denied: null });
      const rename = verdict === 'rename' ? parts.rename() : Promise.resolve();
      return later(soon, () => void rename.then(open));
    }
    if (verdict === 'forget') tokens.forget();
    if (knocking) forget();
    set({ state: 'denied', denied: code, waitingCode: null });
    if (verdict === 'reload') return later(reloadDelay(), reloadPage);
    later(knocking ? soon : STAY_OUT_MS, () => void open());
  }

  return {
    connection,
    ask(...question) {
      return live && wire ? wire.ask(...question) : Promise.reject(new Error('not live'));
    },
    pull: (message) => wire?.pull(message),
    isLive: () => live,
    greet,
    start() {
      if (running) return;
      running = true;
      unlisten = listenToPage({
        left() {
          parts.left();
          drop();
        },
        back: () => void open(),
        awake() {
          watchdog.look();
          if (running && connection.get().state === 'offline') void open();
        },
      });
      watchdog.start();
      void open();
    },
    stop() {
      running = false;
      unlisten();
      watchdog.stop();
      drop();
    },
  };
}

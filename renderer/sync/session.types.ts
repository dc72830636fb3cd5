import type { Language } from '../../shared/i18n/translate.ts';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { HubState } from '../../shared/protocol/hubState.ts';
import type { Answer, DemoOrder, Identity, Presence, SignIn } from '../../shared/protocol/messages.ts';
import type { Readable } from './cell.ts';
import type { Clock } from './clock.ts';
import type { Photos } from './photos.ts';
import type { Rows } from './rows.table.ts';
import type { RefusedTap, Sent, Tap } from './tap.ts';
import type { Ticker } from './ticker.ts';

/**
 * `connecting`: nothing heard yet; `offline`: it was there, or did not answer, and is being tried again; `waiting`: this
 * screen is not admitted and shows its code; `denied`: the hub will not have this screen.
 */
type ConnectionState = 'connecting' | 'live' | 'offline' | 'waiting' | 'denied';

export type Connection = {
  readonly state: ConnectionState;
  /** Hub's time at which the rows were last known to be current, epoch ms (L3); refreshed about every 5 s. */
  readonly heardAt: number | null;
  /** The same moment on this machine's monotonic clock (`performance.now()`, ms), for the age in real time (L3). */
  readonly heardRealAt: number | null;
  /** The rows are older than `LIMITS.staleMs` in real time, whatever the demo's clock runs at (L3). */
  readonly stale: boolean;
  readonly identity: Identity | null;
  /** The language set for this device; null before the first welcome. */
  readonly language: Language | null;
  readonly waitingCode: { readonly code: string; readonly expiresAt: number } | null;
  /** Why the hub said no; stays beside `waiting` when this screen was thrown out. */
  readonly denied: ErrorCode | null;
};

/** What a screen that only shows needs: lounge, wall, the gate. */
export interface ViewSession {
  readonly rows: Rows;
  readonly clock: Clock;
  readonly ticker: Ticker;
  readonly connection: Readable<Connection>;
  /** Empty unless this is a dispatcher's screen. */
  readonly presence: Readable<Presence>;
  /** How the hub itself is, as it last said (H1, H3, B2). */
  readonly hubState: Readable<HubState>;
  /** Counts how often somebody asked "which screen is this?". */
  readonly flashes: Readable<number>;
  start: () => void;
  stop: () => void;
}

export type WaitingTaps = {
  readonly count: number;
  readonly taps: readonly Tap[];
  /** False where this browser keeps nothing (private mode): a closed page loses what waits. */
  readonly saved: boolean;
};

/** What a screen that people tap on needs. */
export interface DeskSession extends ViewSession {
  send: <T extends CommandType>(type: T, payload: PayloadInput<T>) => Sent;
  /** Removes a tap that was never sent; false when it is too late for that. */
  takeBack: (n: number) => Promise<boolean>;
  /**
   * Takes back a tap that is on its way to the hub: kept with it, also over a reload, and sent with the moment of this
   * call once the hub has decided the tap (J10, E7). False when it is decided already.
   */
  undoLater: (n: number) => Promise<boolean>;
  readonly waiting: Readable<WaitingTaps>;
  readonly attention: Readable<readonly RefusedTap[]>;
  dismiss: (n: number) => Promise<void>;
  /** Waits for the taps of whoever is signed in now to be decided first. */
  /** Photos taken or shown on this screen. */
  readonly photos: Photos;
  signIn: (message: SignIn) => Promise<Answer<{ personId: string }>>;
  /** Somebody touched this screen (A3); offline it is not said. */
  active: () => void;
  identify: (deviceId: string) => Promise<Answer<object>>;
  demo: (order: DemoOrder) => Promise<Answer<object>>;
}

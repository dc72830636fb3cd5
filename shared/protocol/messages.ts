import { z } from 'zod';
import type { DeviceRole } from '../domain/vocabulary.ts';
import type { Language } from '../i18n/translate.ts';
import type { ViewRow } from '../views/rows.ts';
import { instant } from './commands/fields.ts';
import type { ErrorCode } from './errors.ts';
import type { HubState, Trouble } from './hubState.ts';

/** Connection data a screen shows at the door. */
export const handshake = z.object({
  protocol: z.number(),
  /** The device's token; absent on a screen that was never admitted. */
  token: z.string().max(100).nullable(),
  version: z.string().max(40),
});

/** First message after connecting: which client, and what it already holds. */
export const hello = z.strictObject({
  clientId: z.string().min(8).max(40),
  view: z.string().max(80).nullable(),
  epoch: z.string().max(40).nullable(),
  cursor: z.int().min(0),
});
export type Hello = z.infer<typeof hello>;

/** The hub's clock: `rate` is 1, or what the demo's shop clock runs at (0: paused); `playing`: simulated people. */
export type ClockReading = { now: number; rate: number; playing: boolean };

export type Identity = {
  deviceId: string;
  deviceName: string;
  role: DeviceRole;
  bayId: string | null;
  personId: string | null;
  demo: boolean;
};

export type Welcome = {
  ok: true;
  epoch: string;
  view: string;
  /** Highest command number of this client that the hub has settled. */
  lastN: number;
  clock: ClockReading;
  identity: Identity;
  language: Language;
};

/** Answer to a command. `again`: nothing was decided, send it again later (`trouble`: why, H3); `gap`: send from `expected`. */
export type CommandAnswer =
  | { n: number; ok: true; seq: number; answer: Readonly<Record<string, string | number>> }
  | { n: number; ok: false; code: ErrorCode; rule?: string; params?: Readonly<Record<string, string | number>> }
  | { n: number; again: true; trouble?: Trouble }
  | { n: number; gap: true; expected: number };

/** Row puts and dels of one view; applies only to a copy whose cursor is `from` (S4). */
export type Delta = { view: string; epoch: string; from: number; to: number; puts: ViewRow[]; dels: string[] };
/** One part of a whole view; applied at once when the last part is in (S4). */
export type SnapshotPart = {
  view: string;
  epoch: string;
  to: number;
  part: number;
  last: boolean;
  puts: ViewRow[];
};
export type Head = { view: string; epoch: string; seq: number; clock: ClockReading };

export const signIn = z.strictObject({
  /** Either a person and a PIN, or what the badge reader typed. */
  personId: z.string().max(40).nullable(),
  pin: z.string().max(12).nullable(),
  badge: z.string().max(40).nullable(),
});
export type SignIn = z.infer<typeof signIn>;

export type Answer<T> =
  | ({ ok: true } & T)
  | { ok: false; code: ErrorCode; params?: Readonly<Record<string, string | number>> };

/** `behind`: connected, but not reading as fast as the shop changes (S6). */
export type ScreenState = 'live' | 'behind' | 'offline';
export type ScreenPresence = {
  deviceId: string;
  state: ScreenState;
  /** Since when, on the hub's clock, epoch ms; null when it was never seen since the hub started. */
  since: number | null;
  address: string;
  version: string;
};
export type WaitingScreen = { code: string; address: string; browser: string; since: number };
/** Who is there right now; sent to the dispatcher only, never logged. */
export type Presence = { screens: ScreenPresence[]; waiting: WaitingScreen[] };

/** What the demo's player can be told. `set` is epoch ms, `advance` minutes, `speed` shop seconds per second. */
export const demoOrder = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('pause') }),
  z.strictObject({ do: z.literal('run') }),
  z.strictObject({ do: z.literal('set'), at: instant }),
  z.strictObject({ do: z.literal('advance'), minutes: z.int().min(1).max(100_000) }),
  z.strictObject({ do: z.literal('speed'), rate: z.number().min(0).max(3_600) }),
  /** Simulated people work; the day passes in about five minutes. */
  z.strictObject({ do: z.literal('play') }),
  z.strictObject({ do: z.literal('stop') }),
]);
export type DemoOrder = z.infer<typeof demoOrder>;

/** What a waiting screen gets instead of a welcome. */
export type Waiting = { ok: false; waiting: true; code: string; expiresAt: number; clock: ClockReading };

export interface ScreenToHub {
  hello: (message: Hello, ack: (answer: Welcome | Waiting | { ok: false; code: ErrorCode }) => void) => void;
  command: (message: unknown, ack: (answer: CommandAnswer) => void) => void;
  pull: (message: { epoch: string | null; cursor: number }) => void;
  signIn: (message: SignIn, ack: (answer: Answer<{ personId: string }>) => void) => void;
  /** Somebody uses the screen: whoever is signed in stays so (A3). */
  active: (message: object, ack: (answer: Answer<object>) => void) => void;
  /** Make another screen flash: "which one is this?" */
  identify: (message: { deviceId: string }, ack: (answer: Answer<object>) => void) => void;
  /** The demo's shop clock and players; refused outside the demo. */
  demo: (message: unknown, ack: (answer: Answer<object>) => void) => void;
}

export interface HubToScreen {
  delta: (delta: Delta) => void;
  snapshot: (part: SnapshotPart) => void;
  head: (head: Head) => void;
  clock: (clock: ClockReading) => void;
  /** Admitted: keep this token and say hello again with it. */
  admitted: (message: { token: string }) => void;
  /** Role, bay or person changed: say hello again. */
  identity: () => void;
  presence: (presence: Presence) => void;
  /** How the hub itself is; with every welcome, and when it changes. */
  hub: (state: HubState) => void;
  identify: () => void;
  /** Thrown out, or the hub closes. */
  bye: (message: { code: ErrorCode }) => void;
}

import { LATE_TAP_MS, UNDO_MS } from '../domain/tap.times.ts';

/** Sizes, times and rates of the wire, in one place. */
export const LIMITS = {
  /** A command as JSON, in bytes; checked before sending, and by the hub's socket. */
  messageBytes: 64 * 1024,
  /** A photo as JPEG, in bytes; screens shrink theirs to `photoPixels` on the longer side. */
  photoBytes: 1024 * 1024,
  photoPixels: 1_280,
  /** Cost of a snapshot part on the wire, in bytes. */
  snapshotPartBytes: 128 * 1024,
  /** A reader that leaves this many packets, or bytes, unread is conflated (S6). */
  unsentPackets: 128,
  unsentBytes: 1024 * 1024,
  /** More changed rows than this are sent as a snapshot instead of a catch-up (S4). */
  catchUpRows: 2_000,
  /** The hub's heartbeat to every screen, ms; a screen older than `staleMs` says so (L3). */
  headEveryMs: 5_000,
  staleMs: 30_000,
  pingMs: 5_000,
  /** A screen waits this long for an answer before it sends the same command again, ms (S1). */
  answerMs: 5_000,
  /** The lounge gets at most two updates a second, ms (S11). */
  loungeEveryMs: 500,
  /** How long a tap can be undone at the terminal, ms (J10). */
  undoMs: UNDO_MS,
  /** A tap that reaches the hub later than this counts as having waited offline, ms (E7). */
  lateTapMs: LATE_TAP_MS,
  /** The oldest tap that is believed about its time, ms. */
  oldestTapMs: 36 * 3_600_000,
  /** Pairing codes live this long, ms. */
  codeMs: 10 * 60_000,
  waitingDevices: 50,
  commandsPerSecond: 50,
  /** Wrong tries per person, and per screen: more of the latter, or one person could lock out a whole team's terminal. */
  pinTries: 5,
  screenTries: 30,
  pinWindowSeconds: 15 * 60,
} as const;

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
  /** Wrong codes per screen or program while one code lives. */
  codeTries: [{ most: 10, seconds: 10 * 60 }],
  commandsPerSecond: 50,
  /** Messages of any kind per screen; of one that sends more, no more is read for a while (A5). */
  messagesPerSecond: 200,
  /** Hellos and pulls per screen: each may cost a whole snapshot. */
  greetingsPerSecond: 4,
  /** Sign-ins, flashes, turns of the demo's clock per screen. */
  asksPerSecond: 5,
  /** A socket must have said hello by then, ms. */
  helloWithinMs: 10_000,
  /** A screen that comes back after its person went may send what waits on it, ms without another such tap (A3). */
  drainMs: 15_000,
  /** A page says at most so often that somebody is using it, ms. */
  activeEveryMs: 20_000,
  /** Connections of one address, whoever they are: a whole shop behind one router, with room. */
  connectionsPerAddress: 800,
  /** Sockets of one address that no token vouches for. */
  strangersPerAddress: 80,
  /** Reports and plans per screen: so many at once, as a page opens, then so many a second. */
  reportsPerSecond: 5,
  reportsAtOnce: 40,
  /** Requests with a wrong token per address; the right ones are not counted. */
  wrongTokens: [{ most: 60, seconds: 60 }],
  /** Wrong PINs per person: five a quarter of an hour alone would be one PIN of twenty found in a night. */
  pinTries: [
    { most: 5, seconds: 15 * 60 },
    { most: 20, seconds: 24 * 3_600 },
  ],
  /** The same per screen: more, or one person could lock out a whole team's terminal. */
  screenTries: [{ most: 30, seconds: 15 * 60 }],
} as const;

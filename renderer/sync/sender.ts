import type { CommandEnvelope } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { numberFirst } from './box.ts';
import type { Shelf } from './shelf.ts';
import type { Result, Tap } from './tap.ts';
import { isUndecided } from './verdict.ts';

type SenderParts = {
  shelf: Shelf;
  /** Sends one command; rejects when no answer came. */
  ask: (envelope: CommandEnvelope) => Promise<CommandAnswer>;
  /** Says hello again: an answer is overdue, or this client is another one now. */
  greet: () => void;
  timeOf: (tap: Tap) => number | null;
  /** Takes the tap out of the box; `unused`: the hub did not count its number. */
  settle: (tap: Tap, result: Result, unused: boolean) => Promise<void>;
  /** Another client id; `notice`: the hub has forgotten what it once acknowledged. */
  renew: (notice: boolean) => Promise<void>;
};

export interface Sender {
  /** The hub has welcomed this client: send, one after the other. */
  go: () => void;
  /** Sends the first tap, if it may. */
  push: () => void;
  /** Nothing may be sent until the next `go` (S1). */
  halt: () => void;
  isLive: () => boolean;
}

const AGAIN_MS = 250;
const LAST_AGAIN_MS = 5_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends the box's taps in order, one in flight, each until it is decided (S1, S2). */
export function createSender({ shelf, ask, greet, timeOf, settle, renew }: SenderParts): Sender {
  let live = false;
  /** Rises with every welcome and every loss: a failure of an earlier connection says nothing about this one. */
  let turn = 0;
  let sending = false;
  let putOff = 0;

  function halt() {
    live = false;
    turn += 1;
  }

  function startOver() {
    halt();
    greet();
  }

  async function sendFirst(mine: number) {
    await shelf.update((box) => numberFirst(box, timeOf));
    const [tap] = shelf.box().taps;
    if (mine !== turn || !tap || tap.n === null) return;
    const { n, type, at, payload } = tap;
    const answer = await ask({ n, type, at, payload }).catch(() => null);
    if (answer !== null) await take(tap, answer);
    else if (mine === turn) startOver();
  }

  async function take(tap: Tap, answer: CommandAnswer) {
    if ('gap' in answer) {
      await renew(true);
      return startOver();
    }
    if ('again' in answer) return wait();
    if (!answer.ok && answer.code === 'client-foreign') {
      await renew(false);
      return startOver();
    }
    if (!answer.ok && isUndecided(answer.code)) {
      await wait();
      return startOver();
    }
    putOff = 0;
    const { n: _, ...result } = answer;
    await settle(tap, result, !answer.ok && answer.code === 'bad-message');
  }

  async function wait() {
    const ms = Math.min(LAST_AGAIN_MS, AGAIN_MS * 2 ** putOff);
    putOff += 1;
    await sleep(ms);
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    while (live && shelf.box().taps.length > 0) await sendFirst(turn);
    sending = false;
  }

  return {
    go() {
      live = true;
      turn += 1;
      void sendAll();
    },
    push: () => void sendAll(),
    halt,
    isLive: () => live,
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { createStore } from '../../renderer/sync/store.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { CommandAnswer, HubToScreen, ScreenToHub, Waiting, Welcome } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { RowKind, ViewRow } from '../../shared/views/rows.ts';
import type { Random } from '../support/random.ts';
import type { Fire } from './fire.ts';

type Command = { type: string; payload: unknown };
type Kept = Command & { n: number };

/** Longer than a hub takes to come back on a busy machine: what is not settled by then never will be, ms. */
const PATIENCE_MS = 20_000;

const KINDS: readonly RowKind[] = [
  'shop',
  'bay',
  'team',
  'person',
  'standard',
  'visit',
  'help',
  'attention',
  'device',
  'program',
  'lounge',
  'loungeShop',
];

/**
 * A screen that misbehaves: it drops its line, sends commands twice, sends old ones again, and looks only at what a
 * screen can see. Its copy of the rows is kept by the code the real screens use.
 */
export function createSimScreen(
  { url, role, token, clientId }: { url: string; role: DeviceRole; token: string; clientId: string },
  random: Random,
  fire: Fire,
  patienceMs = PATIENCE_MS,
) {
  let socket: Socket<HubToScreen, ScreenToHub> | null = null;
  let n = 0;
  let live = false;
  const settled = new Map<number, { command: Kept; answer: CommandAnswer }>();
  const answers = new Map<number, string>();
  const store = createStore({ pull: (message) => live && socket?.emit('pull', message) });
  let wake: () => void = () => undefined;

  const connect = () => {
    socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth: { protocol: PROTOCOL_VERSION, token, version: 'sim' },
    });
    socket.on('delta', (delta) => void store.delta(delta));
    socket.on('snapshot', (part) => void store.part(part));
    socket.on('head', (head) => void store.head(head));
    socket.on('connect', () => void greet());
    socket.on('disconnect', () => {
      live = false;
      wake();
    });
  };

  const greet = async () => {
    const line = socket;
    while (line !== null && line === socket && line.connected && !live) {
      const { epoch, view, cursor } = store.held();
      const welcome = (await line
        .timeout(LIMITS.answerMs)
        .emitWithAck('hello', { clientId, view, epoch, cursor })
        .catch(() => null)) as Welcome | Waiting | null;
      if (line !== socket) return;
      live = welcome?.ok === true;
      if (live) wake();
      else await pause(100);
    }
  };

  const send = async (kept: Kept): Promise<CommandAnswer | null> => {
    const line = socket;
    if (!live || !line) return null;
    const message = { n: kept.n, type: kept.type, at: null, payload: kept.payload };
    if (random.chance(0.1)) line.emit('command', message, (answer) => heard(kept, answer));
    const told = line.timeout(2_000).emitWithAck('command', message) as Promise<CommandAnswer>;
    const lost = new Promise<null>((resolve) => line.once('disconnect', () => resolve(null)));
    const answer = await Promise.race([told.catch(() => null), lost]);
    if (answer) heard(kept, answer);
    return answer;
  };

  /** However often a command is sent, the hub has one answer to it (S1); none breaks its code (S2). */
  const heard = ({ n: of, type }: Kept, answer: CommandAnswer) => {
    if ('again' in answer) return;
    const text = JSON.stringify(answer);
    const first = answers.get(of) ?? text;
    answers.set(of, first);
    if (text !== first) fire.complain(`${clientId}: another answer to ${of} (${type}): ${text} instead of ${first}`);
    if ('gap' in answer) fire.complain(`${clientId}: a gap at ${of} (${type}): ${text}`);
    if ('code' in answer && answer.code === 'hub-error') fire.complain(`${clientId}: ${of} (${type}) broke the hub`);
  };

  const awake = () => new Promise<void>((resolve) => (wake = resolve));

  return {
    role,
    clientId,
    store,
    settled,
    connect,
    rows: (): ViewRow[] => KINDS.flatMap((kind) => store.rows.all(kind) as readonly ViewRow[]),
    isLive: () => live,
    /** Commands it was given so far. */
    given: () => n,
    /** Keeps a command and sends it until the hub has settled it. */
    async give(command: Command): Promise<void> {
      const kept = { ...command, n: ++n };
      const givenAt = Date.now();
      let last: CommandAnswer | null = null;
      while (!fire.isOut()) {
        if (Date.now() - givenAt > patienceMs) {
          fire.complain(`${clientId}: ${n} (${kept.type}) never settled, last answer ${JSON.stringify(last)}`);
          return;
        }
        if (!live) await Promise.race([awake(), pause(50)]);
        if (random.chance(0.03)) this.drop();
        const answer = await send(kept);
        if (!answer) continue;
        last = answer;
        if ('again' in answer) await pause(10);
        else if ('gap' in answer) return;
        else {
          settled.set(n, { command: kept, answer });
          if (random.chance(0.1)) await this.repeatOld();
          return;
        }
      }
    },
    /** An old command again: the hub has to give the old answer (S1). */
    async repeatOld(): Promise<void> {
      const old = settled.get(1 + random.below(n));
      if (old) await send(old.command);
    },
    /** The line breaks without a goodbye; one that is only being made would hang until its time is up. */
    drop(): void {
      if (!live) return;
      live = false;
      socket?.io.engine?.close();
    },
    close(): void {
      live = false;
      socket?.disconnect();
    },
  };
}

export type SimScreen = ReturnType<typeof createSimScreen>;

import { io, type Socket } from 'socket.io-client';
import { createStore } from '../../renderer/sync/store.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { CommandAnswer, HubToScreen, ScreenToHub, Waiting, Welcome } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { RowKind, ViewRow } from '../../shared/views/rows.ts';
import type { Random } from '../support/random.ts';

type Command = { type: string; payload: unknown };
type Kept = Command & { n: number };

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
export function createSimScreen(url: string, role: DeviceRole, token: string, clientId: string, random: Random) {
  let socket: Socket<HubToScreen, ScreenToHub> | null = null;
  let n = 0;
  let live = false;
  const queue: Kept[] = [];
  const settled = new Map<number, { command: Kept; answer: CommandAnswer }>();
  const complaints: string[] = [];
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
    const { epoch, view, cursor } = store.held();
    const line = socket;
    const welcome = (await line
      ?.timeout(LIMITS.answerMs)
      .emitWithAck('hello', { clientId, view, epoch, cursor })
      .catch(() => null)) as Welcome | Waiting | null;
    if (line !== socket || !welcome?.ok) return;
    live = true;
    wake();
  };

  const send = async (kept: Kept): Promise<CommandAnswer | null> => {
    const line = socket;
    if (!live || !line) return null;
    const message = { n: kept.n, type: kept.type, at: null, payload: kept.payload };
    if (random.chance(0.1)) line.emit('command', message, () => undefined);
    return (await line
      .timeout(2_000)
      .emitWithAck('command', message)
      .catch(() => null)) as CommandAnswer | null;
  };

  const awake = () => new Promise<void>((resolve) => (wake = resolve));

  return {
    role,
    clientId,
    store,
    complaints,
    settled,
    connect,
    rows: (): ViewRow[] => KINDS.flatMap((kind) => store.rows.all(kind) as readonly ViewRow[]),
    isLive: () => live,
    /** Keeps a command and sends what is kept, in order, until the hub has settled all of it. */
    async give(command: Command): Promise<void> {
      queue.push({ ...command, n: ++n });
      while (queue[0]) {
        const kept = queue[0];
        if (!live) await Promise.race([awake(), new Promise((resolve) => setTimeout(resolve, 50))]);
        if (random.chance(0.03)) this.drop();
        const answer = await send(kept);
        if (!answer || 'again' in answer) continue;
        if ('gap' in answer) {
          complaints.push(`gap at ${kept.n}: ${JSON.stringify(answer)}`);
          return;
        }
        queue.shift();
        settled.set(kept.n, { command: kept, answer });
      }
      if (random.chance(0.1)) await this.repeatOld();
    },
    /** An old command again: the hub has to give the old answer (S1). */
    async repeatOld(): Promise<void> {
      const old = settled.get(1 + random.below(n));
      if (!old) return;
      const answer = await send(old.command);
      if (answer && !('again' in answer) && JSON.stringify(answer) !== JSON.stringify(old.answer)) {
        complaints.push(
          `another answer to ${old.command.n}: ${JSON.stringify(answer)} instead of ${JSON.stringify(old.answer)}`,
        );
      }
    },
    /** The line breaks without a goodbye. */
    drop(): void {
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

import type { CommandEnvelope } from '../../shared/protocol/commands.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type {
  ClockReading,
  CommandAnswer,
  Delta,
  Hello,
  HubToScreen,
  Identity,
  SnapshotPart,
  Waiting,
  Welcome,
} from '../../shared/protocol/messages.ts';
import { type HelpRow, rowKey } from '../../shared/views/rows.ts';
import type { WireEvents } from './wire.ts';

type Settled = {
  readonly clientId: string;
  readonly n: number;
  readonly key: string;
  readonly at: number | null;
  readonly ok: boolean;
};
/** What a disk holds: a restart keeps it, a backup is a copy of it. */
type Disk = {
  epoch: string;
  seq: number;
  log: Settled[];
  answers: Map<string, CommandAnswer>;
  lastN: Map<string, number>;
  rows: Map<string, { row: HelpRow; seq: number }>;
  gone: Map<string, number>;
};

type Packet = { what: string; run: () => void };
type Line = {
  readonly events: WireEvents;
  readonly token: string | null;
  clientId: string | null;
  joined: boolean;
  toHub: Packet[];
  toScreen: Packet[];
  /** Open as far as the screen knows. */
  open: boolean;
  cut: (code?: ErrorCode | null) => void;
};

const IDENTITY: Identity = {
  deviceId: 'd',
  deviceName: 'd',
  role: 'dispatcher',
  bayId: null,
  personId: null,
  demo: false,
};

const newDisk = (epoch: string): Disk => ({
  epoch,
  seq: 0,
  log: [],
  answers: new Map(),
  lastN: new Map(),
  rows: new Map(),
  gone: new Map(),
});

/**
 * A hub in memory behind lines that are flushed by hand, after tldraw's socket pair. It knows one command, `help.ask`:
 * `bayId` names the tap; a name beginning with "no" is refused, one beginning with "del" removes an older row.
 */
export function createFakeHub(now: () => number = () => Date.now()) {
  let disk = newDisk('e1');
  const lines = new Set<Line>();
  const hub = {
    down: false,
    /** Tokens that are let in; null: everybody. */
    tokens: null as Set<string> | null,
    revoked: new Set<string>(),
    view: 'dispatcher@2026-11-20',
    partSize: 3,
    /** What arrived here, by name. */
    heard: [] as string[],
    answer: null as ((envelope: CommandEnvelope) => CommandAnswer | null) | null,
    clock: (): ClockReading => ({ now: now(), rate: 1, playing: false }),
    openWire: open,
    disk: () => disk,
    lines,
    flush,
    deliver,
    head,
    restart,
    backup: () => structuredClone(disk),
    restore,
    say,
  };

  function open(handshake: { token: string | null; protocol: number }, events: WireEvents) {
    const line: Line = {
      events,
      token: handshake.token,
      clientId: null,
      joined: false,
      toHub: [],
      toScreen: [],
      open: true,
      cut(code = null) {
        if (!line.open) return;
        line.open = false;
        lines.delete(line);
        for (const fail of failures) fail();
        events.down(code);
      },
    };
    const failures = new Set<() => void>();
    lines.add(line);
    // Coming up, or being turned away, takes a round trip like everything else.
    line.toScreen.push({ what: 'up', run: () => (hub.down ? line.cut() : events.up()) });
    const ask = (event: string, message: unknown, withinMs: number) =>
      new Promise((resolve, reject) => {
        const over = () => {
          failures.delete(over);
          clearTimeout(timer);
          reject(new Error('no answer'));
        };
        const timer = setTimeout(over, withinMs);
        if (!line.open) return over();
        failures.add(over);
        const ack = (answer: unknown) =>
          line.toScreen.push({
            what: 'ack',
            run() {
              if (!failures.delete(over)) return;
              clearTimeout(timer);
              resolve(answer);
            },
          });
        line.toHub.push({
          what: event,
          run() {
            if (hub.down) return;
            hub.heard.push(event);
            if (event === 'hello') greet(line, message as Hello, ack);
            else if (event === 'command') {
              const answer = command(line, message as CommandEnvelope);
              if (answer) ack(answer);
              publish();
            } else ack({ ok: true });
          },
        });
      });
    return {
      ask,
      pull: (message: { epoch: string | null; cursor: number }) => {
        line.toHub.push({ what: 'pull', run: () => handOver(line, message.epoch, message.cursor) });
      },
      close() {
        line.open = false;
        lines.delete(line);
        for (const fail of failures) fail();
      },
    };
  }

  function greet(line: Line, hello: Hello, ack: (answer: Welcome | Waiting | { ok: false; code: ErrorCode }) => void) {
    if (line.token !== null && hub.revoked.has(line.token)) return ack({ ok: false, code: 'token-revoked' });
    if (line.token !== null && hub.tokens && !hub.tokens.has(line.token))
      return ack({ ok: false, code: 'token-unknown' });
    if (hub.tokens && line.token === null) {
      return ack({ ok: false, waiting: true, code: '123456', expiresAt: now() + 600_000, clock: hub.clock() });
    }
    line.clientId = hello.clientId;
    handOver(line, hello.view === hub.view ? hello.epoch : null, hello.cursor);
    line.joined = true;
    const lastN = disk.lastN.get(hello.clientId) ?? 0;
    const { epoch } = disk;
    ack({ ok: true, epoch, view: hub.view, lastN, clock: hub.clock(), identity: IDENTITY, language: 'zh-CN' });
  }

  function handOver(line: Line, epoch: string | null, cursor: number) {
    if (epoch === disk.epoch && cursor <= disk.seq) {
      if (cursor === disk.seq) return;
      send(line, 'delta', since(cursor));
      return;
    }
    const rows = [...disk.rows.values()].map(({ row }) => row);
    const parts = Math.max(1, Math.ceil(rows.length / hub.partSize));
    for (let part = 0; part < parts; part += 1) {
      const puts = rows.slice(part * hub.partSize, (part + 1) * hub.partSize);
      const message: SnapshotPart = {
        view: hub.view,
        epoch: disk.epoch,
        to: disk.seq,
        part,
        last: part === parts - 1,
        puts,
      };
      send(line, 'snapshot', message);
    }
  }

  function since(cursor: number): Delta {
    const puts = [...disk.rows.values()].filter(({ seq }) => seq > cursor).map(({ row }) => row);
    const dels = [...disk.gone].filter(([, seq]) => seq > cursor).map(([key]) => key);
    return { view: hub.view, epoch: disk.epoch, from: cursor, to: disk.seq, puts, dels };
  }

  let published = 0;
  function publish() {
    if (published === disk.seq) return;
    const delta = since(published);
    published = disk.seq;
    for (const line of lines) if (line.joined) send(line, 'delta', delta);
  }

  function command(line: Line, envelope: CommandEnvelope): CommandAnswer | null {
    const special = hub.answer?.(envelope);
    if (special) return special;
    const { n } = envelope;
    const { clientId } = line;
    if (!clientId) return { n, ok: false, code: 'token-unknown' };
    const lastN = disk.lastN.get(clientId) ?? 0;
    if (n <= lastN) return disk.answers.get(`${clientId}/${n}`) ?? { n, ok: false, code: 'already-done' };
    if (n > lastN + 1) return { n, gap: true, expected: lastN + 1 };
    const { bayId: key = envelope.type } = envelope.payload as { bayId?: string };
    const ok = !key.startsWith('no');
    if (ok) write(key);
    const answer: CommandAnswer = ok
      ? { n, ok: true, seq: disk.seq, answer: {} }
      : { n, ok: false, code: 'not-found', params: { key } };
    disk.log.push({ clientId, n, key, at: envelope.at, ok });
    disk.lastN.set(clientId, n);
    disk.answers.set(`${clientId}/${n}`, answer);
    return answer;
  }

  function write(key: string) {
    disk.seq += 1;
    const oldest = disk.rows.keys().next();
    if (key.startsWith('del') && !oldest.done) {
      disk.rows.delete(oldest.value);
      disk.gone.set(oldest.value, disk.seq);
      return;
    }
    const help = { id: key, bayId: key, visitId: null, personId: null, at: 0, answeredAt: null };
    const row: HelpRow = { kind: 'help', id: key, help };
    disk.rows.set(rowKey(row), { row, seq: disk.seq });
    disk.gone.delete(rowKey(row));
  }

  function send<E extends keyof HubToScreen>(line: Line, event: E, message: Parameters<HubToScreen[E]>[0]) {
    line.toScreen.push({ what: event, run: () => (line.events[event] as (given: unknown) => void)(message) });
  }

  function say<E extends keyof HubToScreen>(event: E, message?: Parameters<HubToScreen[E]>[0]) {
    for (const line of lines) send(line, event, message as Parameters<HubToScreen[E]>[0]);
  }

  function head() {
    for (const line of lines) {
      if (line.joined) send(line, 'head', { view: hub.view, epoch: disk.epoch, seq: disk.seq, clock: hub.clock() });
    }
  }

  /** Delivers one packet of a line; `drop` loses it instead, which only a conflating hub does. */
  function deliver(line: Line, way: 'toHub' | 'toScreen', drop = false) {
    const packet = line[way].shift();
    if (packet && !drop && line.open) packet.run();
    return packet !== undefined;
  }

  function flush() {
    for (let moved = true; moved; ) {
      moved = false;
      for (const line of [...lines]) {
        while (deliver(line, 'toHub')) moved = true;
        while (deliver(line, 'toScreen')) moved = true;
      }
    }
  }

  function restart() {
    for (const line of [...lines]) line.cut();
    published = disk.seq;
  }

  function restore(backup: Disk) {
    disk = structuredClone(backup);
    disk.epoch = `${backup.epoch}+`;
    restart();
  }

  return hub;
}

export type FakeHub = ReturnType<typeof createFakeHub>;

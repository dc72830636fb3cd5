import { io } from 'socket.io-client';
import type { VisitFile } from '../../shared/domain/model.ts';
import type { DeviceRole, Stage } from '../../shared/domain/vocabulary.ts';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { ClockReading, CommandAnswer, Waiting } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { HubProcess } from './hubProcess.ts';

export type VisitSummary = VisitFile & { stage: Stage; risk: string; remainingMinutes: number };
export type BoardSummary = {
  now: number;
  bays: { bay: { id: string; label: string; kind: string }; cars: { visitId: string }[] }[];
};
export type Done = Extract<CommandAnswer, { ok: true }>;

/** Another program's way to a hub: what tests prepare and check with. */
export function createApi(hub: Pick<HubProcess, 'url' | 'apiToken'>) {
  const client = `test-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  let n = 0;
  const headers = { authorization: `Bearer ${hub.apiToken}`, 'content-type': 'application/json' };
  const get = async <T>(path: string) => (await (await fetch(`${hub.url}/api/v1${path}`, { headers })).json()) as T;
  const post = async <T>(path: string, body: unknown) =>
    (await (
      await fetch(`${hub.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as T;

  const api = {
    get,
    post,
    visits: async () => (await get<{ visits: VisitSummary[] }>('/visits')).visits,
    visit: (id: string) => get<VisitSummary>(`/visits/${id}`),
    board: () => get<BoardSummary>('/board'),
    clock: () => get<ClockReading>('/clock'),
    turnClock: (order: Record<string, unknown>) => post<ClockReading>('/clock', order),
    /** Gives a command, whatever comes of it. */
    command: <T extends CommandType>(type: T, payload: PayloadInput<T>) =>
      post<CommandAnswer>('/commands', { client, n: ++n, type, payload }),
    /** Gives a command that has to succeed. */
    async done<T extends CommandType>(type: T, payload: PayloadInput<T>): Promise<Done> {
      const answer = await api.command(type, payload);
      if (!('ok' in answer && answer.ok)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
      return answer;
    },
    /** Admits a screen by the code it shows; gives its token. */
    async admit(role: DeviceRole, bayId: string | null): Promise<string> {
      const door = io(hub.url, {
        transports: ['websocket'],
        forceNew: true,
        auth: { protocol: PROTOCOL_VERSION, token: null, version: 'test' },
      });
      const token = new Promise<string>((resolve) =>
        door.once('admitted', (message: { token: string }) => resolve(message.token)),
      );
      const waiting = (await door.emitWithAck('hello', {
        clientId: 'test-door',
        view: null,
        epoch: null,
        cursor: 0,
      })) as Waiting;
      await api.done('device.admit', { code: waiting.code, name: `test ${role}`, role, bayId });
      const given = await token;
      door.disconnect();
      return given;
    },
  };
  return api;
}

export type ShopApi = ReturnType<typeof createApi>;

import { io } from 'socket.io-client';
import type { Person } from '../../shared/domain/model.ts';
import type { PersonRole } from '../../shared/domain/vocabulary.ts';
import type { CommandType, PayloadInput } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { Done, ShopApi } from './api.ts';
import type { HubProcess } from './hubProcess.ts';
import { PIN } from './workplace.ts';

/** The sample's first person of a role, signed in on an office desk of his own, without a browser. */
export async function signInAs(hub: Pick<HubProcess, 'url'>, api: ShopApi, role: PersonRole) {
  type Logged = { events: { changes: { t: string; ins?: Person }[] }[] };
  const { events } = await api.get<Logged>('/events?limit=300');
  const people = events.flatMap(({ changes }) => changes.flatMap(({ t, ins }) => (t === 'person' && ins ? [ins] : [])));
  const person = people.find((one) => one.role === role);
  if (!person) throw new Error(`the sample has no ${role}`);
  const auth = { protocol: PROTOCOL_VERSION, token: await api.admit('office', null), version: 'test' };
  const socket = io(hub.url, { transports: ['websocket'], forceNew: true, auth });
  await socket.emitWithAck('hello', { clientId: `desk-of-${role}`, view: null, epoch: null, cursor: 0 });
  const signedIn = (await socket.emitWithAck('signIn', { personId: person.id, pin: PIN, badge: null })) as object;
  if (!('ok' in signedIn && signedIn.ok === true)) throw new Error(JSON.stringify(signedIn));
  let n = 0;
  return {
    person,
    /** Gives a command that has to succeed. */
    async done<T extends CommandType>(type: T, payload: PayloadInput<T>): Promise<Done> {
      n += 1;
      const answer = (await socket.emitWithAck('command', { n, type, at: null, payload })) as CommandAnswer;
      if (!('ok' in answer && answer.ok)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
      return answer;
    },
    end: (): void => void socket.disconnect(),
  };
}

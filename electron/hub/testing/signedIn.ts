import type { DeviceRole } from '../../../shared/domain/vocabulary.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import type { CommandAnswer, Waiting } from '../../../shared/protocol/messages.ts';
import { greet, next, type TestHub } from './testHub.ts';

let screens = 0;

/** A screen that was just admitted, with somebody of the sample shop signed in on it, and a way to give commands there. */
export async function signedIn(hub: TestHub, role: DeviceRole, personId: string, bayId: string | null = null) {
  screens += 1;
  const client = `screen-number-${screens}`;
  const door = await hub.connect(null);
  const { code } = (await greet(door, `door-of-${client}`)) as Waiting;
  const admitted = next(door, 'admitted');
  await hub.command('device.admit', { code, name: client, role, bayId });
  const { token } = await admitted;
  const socket = await hub.connect(token);
  await greet(socket, client);
  const done = await socket.emitWithAck('signIn', { personId, pin: '1234', badge: null });
  if (!done.ok) throw new Error(`${personId} cannot sign in: ${JSON.stringify(done)}`);
  let n = 0;
  /** Sent again while the hub asks for it (S2). */
  const give = async <T extends CommandType>(type: T, payload: PayloadInput<T>): Promise<CommandAnswer> => {
    n += 1;
    for (;;) {
      const answer = (await socket.emitWithAck('command', { n, type, at: null, payload })) as CommandAnswer;
      if (!('again' in answer)) return answer;
    }
  };
  return { personId, token, give };
}

import { io, type Socket } from 'socket.io-client';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import type { CommandAnswer, HubToScreen, ScreenToHub, Waiting } from '../../shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { HubProcess } from '../support/hubProcess.ts';

type Line = Socket<HubToScreen, ScreenToHub>;

function open(url: string, token: string | null): Promise<Line> {
  const line: Line = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { protocol: PROTOCOL_VERSION, token, version: 'sim' },
  });
  return new Promise((resolve, reject) => {
    line.once('connect', () => resolve(line));
    line.once('connect_error', reject);
  });
}

/** A hub that does not answer fails the run at once, ms. */
const ANSWER_MS = 10_000;

const hello = (line: Line, clientId: string) =>
  line.timeout(ANSWER_MS).emitWithAck('hello', { clientId, view: null, epoch: null, cursor: 0 });

/** Admits one screen per role as the dispatcher would, by its code; somebody is signed in where a role needs it. */
export async function admitScreens(
  hub: HubProcess,
  roles: readonly DeviceRole[],
): Promise<{ role: DeviceRole; token: string }[]> {
  const desk = await open(hub.url, hub.deskToken);
  await hello(desk, 'admitting-desk');
  let n = 0;
  const command = async (type: string, payload: unknown) => {
    const answer = (await desk
      .timeout(ANSWER_MS)
      .emitWithAck('command', { n: ++n, type, at: null, payload })) as CommandAnswer;
    if (!('ok' in answer && answer.ok)) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.answer;
  };
  const admitted: { role: DeviceRole; token: string }[] = [];
  for (const [i, role] of roles.entries()) {
    const door = await open(hub.url, null);
    const { code } = (await hello(door, `door-client-${i}`)) as Waiting;
    const told = new Promise<string>((resolve) => door.once('admitted', ({ token }) => resolve(token)));
    const bayId =
      role === 'bay'
        ? String(
            (
              await command('bay.save', {
                id: null,
                label: `sim${i}`,
                kind: 'general',
                position: 900 + i,
                teamId: null,
              })
            ).bayId,
          )
        : null;
    await command('device.admit', { code, name: `sim ${role} ${i}`, role, bayId });
    const token = await told;
    door.disconnect();
    if (role === 'bay') {
      const badge = `000${i}77`;
      await command('person.save', {
        id: null,
        name: `sim ${i}`,
        role: 'technician',
        trade: 'mechanical',
        level: 'senior',
        certificates: [],
        teamId: null,
        badge,
      });
      const line = await open(hub.url, token);
      await hello(line, `signing-in-${i}`);
      await line.timeout(ANSWER_MS).emitWithAck('signIn', { personId: null, pin: null, badge });
      line.disconnect();
    }
    admitted.push({ role, token });
  }
  desk.disconnect();
  return admitted;
}

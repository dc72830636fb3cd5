import type { TestHub, TestSocket } from '../../electron/hub/testing/testHub.ts';
import { permit } from '../../shared/domain/permission.ts';
import { COMMAND_TYPES } from '../../shared/protocol/commands.ts';
import type { CommandAnswer } from '../../shared/protocol/messages.ts';
import { admit, admitAll, online } from './admitted.ts';
import type { Tally } from './tally.ts';

const REFUSED: readonly string[] = ['not-allowed', 'sign-in-first', 'token-unknown', 'token-revoked', 'client-foreign'];
const isRefused = (answer: unknown) => REFUSED.includes(String((answer as { code?: unknown }).code));

const give = (socket: TestSocket, n: number, type: string) =>
  socket.emitWithAck('command', { n, type, at: null, payload: {} }) as Promise<CommandAnswer>;

/** Every command on every screen that may not give it, and from who has no token or lost it. */
export async function attackCommands(hub: TestHub, tally: Tally): Promise<void> {
  for (const { role, token } of await admitAll(hub)) {
    const screen = await online(hub, token, `attacks-as-${role}`);
    const nobody = { deviceId: 'x', deviceRole: role, bayId: null, person: null } as const;
    const forbidden = COMMAND_TYPES.filter((type) => !permit(type, nobody).ok);
    for (const [i, type] of forbidden.entries())
      tally.tried(`${type} on ${role}`, !isRefused(await give(screen, i + 1, type)));
  }
  const stranger = await online(hub, null, 'attacks-as-stranger');
  for (const [i, type] of COMMAND_TYPES.entries())
    tally.tried(`${type} without a token`, !isRefused(await give(stranger, i + 1, type)));
}

/** What beside commands can be asked by socket, from screens that may not. */
export async function attackAsks(hub: TestHub, tally: Tally): Promise<void> {
  const asks = [
    ['identify', { deviceId: 'local-dispatcher' }],
    ['demo', { do: 'stop' }],
  ] as const;
  const screens = (await admitAll(hub)).filter(({ role }) => role !== 'dispatcher');
  for (const { role, token } of [...screens, { role: 'stranger', token: null }]) {
    const screen = await online(hub, token, `asks-as-${role}`);
    for (const [event, message] of asks)
      tally.tried(`${event} on ${role}`, !isRefused(await screen.emitWithAck(event, message)));
    const signsIn = await screen.emitWithAck('signIn', { personId: 'p-wang', pin: '0000', badge: null });
    tally.tried(`signing in on ${role}`, signsIn.ok);
  }
}

/** A screen that is thrown out while it is connected: nothing more is taken from it or told to it (A1). */
export async function attackRevoked(hub: TestHub, tally: Tally): Promise<void> {
  const { deviceId, token } = await admit(hub, 'dispatcher');
  const sockets = [await online(hub, token, 'revoked-one'), await online(hub, token, 'revoked-two')];
  const gone = sockets.map((socket) => new Promise<void>((resolve) => socket.once('disconnect', () => resolve())));
  const heard: string[] = [];
  for (const socket of sockets) socket.onAny((event: string) => heard.push(event));
  await hub.command('device.revoke', { deviceId });
  await Promise.all(gone);
  await hub.command('bay.save', { id: null, label: 'unheard', kind: 'general', position: 99, teamId: null });
  tally.tried('rows to a screen that was thrown out', heard.includes('delta'));
  // after many wrong tokens the address is not even heard
  const again = await hub.connect(token).catch(() => null);
  const hello = { clientId: 'revoked-one', view: null, epoch: null, cursor: 0 };
  const welcomed = again !== null && !isRefused(await again.emitWithAck('hello', hello));
  tally.tried('hello of a screen that was thrown out', welcomed);
  tally.tried('a command of it', again !== null && !isRefused(await give(again, 1, 'help.ask')));
}

/** Somebody else's name as one's own: its commands are not read, nor its numbers taken. */
export async function attackClients(hub: TestHub, tally: Tally): Promise<void> {
  const mine = await online(hub, hub.hub.localToken('dispatcher'), 'client-of-the-desk');
  await give(mine, 1, 'help.ask');
  const { token } = await admit(hub, 'dispatcher');
  const thief = await online(hub, token, 'client-of-the-desk');
  tally.tried("another screen's stored answer", !isRefused(await give(thief, 1, 'help.ask')));
  tally.tried("another screen's next number", !isRefused(await give(thief, 2, 'help.ask')));
}

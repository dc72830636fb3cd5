import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import type { HubState, Trouble } from '../../shared/protocol/hubState.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import type { HubProcess } from '../support/hubProcess.ts';

/** A desk that only listens to how the hub is, and comes back whenever the hub does. */
export function listenAtDesk({ url, deskToken }: HubProcess) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 20,
    reconnectionDelayMax: 100,
    auth: { protocol: PROTOCOL_VERSION, token: deskToken, version: 'listener' },
  });
  const told: HubState[] = [];
  let heartbeats = 0;
  socket.on('connect', () =>
    socket.emit('hello', { clientId: 'listener-1', view: null, epoch: null, cursor: 0 }, () => 0),
  );
  socket.on('hub', (state: HubState) => told.push(state));
  socket.on('head', () => (heartbeats += 1));
  return {
    state: () => told.at(-1),
    heartbeats: () => heartbeats,
    /** Resolves when the hub says so; false when `isOut` came first. */
    async until(wanted: (state: HubState) => boolean, isOut: () => boolean): Promise<boolean> {
      for (;;) {
        const state = told.at(-1);
        if (state && wanted(state)) return true;
        if (isOut()) return false;
        await pause(10);
      }
    },
    heard: (): Trouble[] => [...new Set(told.flatMap(({ trouble }) => trouble ?? []))],
    close: () => void socket.disconnect(),
  };
}

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { TestHub } from '../../electron/hub/testing/testHub.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { online } from './admitted.ts';
import type { Tally } from './tally.ts';

const FLOOD = 10_000;

/** In a thread of its own: a screen that sends all at once and counts the answers. */
const FLOODER = `
  const { parentPort, workerData: { url, auth, frame, count } } = require('node:worker_threads');
  const line = new WebSocket(url.replace('http', 'ws') + '/socket.io/?EIO=4&transport=websocket');
  let answered = 0;
  line.onclose = () => parentPort.postMessage({ closed: true, answered });
  line.onmessage = ({ data }) => {
    if (data === '2') return line.send('3');
    if (data[0] === '0') return line.send('40' + auth);
    if (data.startsWith('43')) answered += 1;
    if (!data.startsWith('40')) return;
    for (let i = 0; i < count; i++) line.send(frame.replace('#', String(i)));
    parentPort.postMessage('sent');
  };
  parentPort.on('message', () => { parentPort.postMessage({ answered }); line.close(); });
`;

/**
 * Ten thousand messages at once from one screen: the hub reads no more of them than its pace, while a neighbour's taps are
 * all answered. Counted in messages, not in milliseconds, so that a slow machine changes nothing.
 */
export async function attackByFlood(hub: TestHub, tally: Tally): Promise<void> {
  const token = hub.hub.localToken('dispatcher');
  const neighbour = await online(hub, token, 'neighbour-of-flood');
  const auth = JSON.stringify({ protocol: PROTOCOL_VERSION, token, version: 'flood' });
  for (const frame of ['42#["identify",{"deviceId":"x"}]', '42#["command",{"n":1}]', '42#["hello",{}]']) {
    const workerData = { url: hub.hub.url, auth, frame, count: FLOOD };
    const flooder = new Worker(FLOODER, { eval: true, workerData });
    await once(flooder, 'message');
    for (let i = 0; i < 20; i++)
      await neighbour.emitWithAck('command', { n: 0, type: 'help.ask', at: null, payload: {} });
    flooder.postMessage('tell');
    const [{ answered }] = (await once(flooder, 'message')) as [{ answered: number }];
    await flooder.terminate();
    // its pace, and what had been read in one piece already
    tally.tried(`${frame}: ${answered} of ${FLOOD} were dealt with`, answered > FLOOD / 2);
    tally.tried('the neighbour is gone', !neighbour.connected);
  }
}

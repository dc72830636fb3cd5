import { greet, type TestHub } from '../../electron/hub/testing/testHub.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { online } from './admitted.ts';
import { rawHttp } from './rawHttp.ts';
import type { Tally } from './tally.ts';

const MARK = 'polluted';
const polluted = () => MARK in {} || MARK in Object;
const deep = (open: string, shut: string) => `${open.repeat(20_000)}1${shut.repeat(20_000)}`;

/** Payloads with the names that JavaScript objects have by themselves. */
const PROTOTYPES = [
  `{"__proto__":{"${MARK}":1}}`,
  `{"constructor":{"prototype":{"${MARK}":1}}}`,
  `{"a":{"__proto__":{"${MARK}":1}},"__proto__":{"isAdmin":true}}`,
  `{"toString":1,"valueOf":1,"hasOwnProperty":1,"then":1}`,
];

const event = (name: string, payload: string, id = '') => `42${id}["${name}",${payload}]`;
const EVENTS = ['hello', 'command', 'pull', 'signIn', 'identify', 'demo'];
const OWN_EVENTS = ['disconnect', 'connect', 'connect_error', 'error', 'newListener', '__proto__', 'constructor', 'x'];

/** Frames as no client sends them. */
const FRAMES: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  ...[
    '',
    '4',
    '42',
    '42[',
    '42[]',
    '42{}',
    '42null',
    '42[null]',
    '42[1,2]',
    '42["command"',
    '421e9["x"]',
    '9',
    '5',
    '1',
  ],
  ...[
    '40',
    '40{',
    '41',
    '43[]',
    '430[]',
    '4399999999999999999999["x"]',
    '44"no"',
    '45',
    '46',
    '451-',
    '4x',
    '42/admin,["x"]',
  ],
  ...['451-["x",{"_placeholder":true,"num":0}]', '451-["x",{"_placeholder":true,"num":99999999}]', '45999999999-["x"]'],
  ...['450-["command",{"_placeholder":true,"num":-1}]', '42["command",{"_placeholder":true,"num":0}]', '3probe', '6'],
  ...EVENTS.flatMap((name) => [...PROTOTYPES, 'null', '1', '"x"', '[]', deep('[', ']')].map((p) => event(name, p))),
  ...EVENTS.flatMap((name) => PROTOTYPES.map((payload) => event(name, payload, '7'))),
  ...EVENTS.map((name) => `42["${name}"]`),
  ...EVENTS.map((name) => `427["${name}"]`),
  ...OWN_EVENTS.flatMap((name) => [event(name, '{}'), event(name, '{}', '8')]),
  ...EVENTS.map((name) => event(name, deep('{"a":', '}'))),
  Uint8Array.from({ length: 1_000 }, (_, i) => i % 256),
  Uint8Array.from([0x34, 0x32, 0xff, 0xfe, 0x00]),
  'x'.repeat(LIMITS.messageBytes + 1),
  event('command', JSON.stringify('x'.repeat(LIMITS.messageBytes * 2))),
];

/**
 * A socket below Socket.IO that shakes hands, sends this one frame, and shakes hands once more: that ends the connection, or
 * opens anew what the frame has ended, so that either way it is known when the frame was dealt with.
 */
function throwFrame(url: string, token: string | null, frame: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const line = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const handshake = `40${JSON.stringify({ protocol: PROTOCOL_VERSION, token, version: 'raw' })}`;
  let shaken = false;
  return new Promise((resolve) => {
    line.onerror = () => resolve();
    line.onclose = () => resolve();
    line.onmessage = ({ data }) => {
      if (String(data).startsWith('0')) line.send(handshake);
      if (!String(data).startsWith('40') && !String(data).startsWith('44')) return;
      if (shaken) return line.close();
      shaken = true;
      line.send(frame);
      line.send(handshake);
    };
  });
}

/** Malformed, oversized and poisoned frames and bodies: only their own connection may end. */
export async function attackFrames(hub: TestHub, tally: Tally): Promise<void> {
  const head = async () => (await hub.get<{ head: number }>('/events?limit=1')).head;
  const kept = async (before: number) => {
    const { events } = await hub.get<{ events: { kind: string }[] }>(`/events?since=${before}&limit=1000`);
    return events.filter(({ kind }) => kind !== 'forecast.made').length;
  };
  const before = await head();
  const neighbour = await online(hub, hub.hub.localToken('dispatcher'), 'neighbour-of-frames');
  for (const token of [null, hub.hub.localToken('dispatcher')]) {
    for (const frame of FRAMES) {
      await throwFrame(hub.hub.url, token, frame);
      const said = `${String(frame).slice(0, 60)} (${token === null ? 'stranger' : 'desk'})`;
      tally.tried(said, polluted() || !neighbour.connected);
    }
  }
  const headers = { host: new URL(hub.hub.url).host, authorization: `Bearer ${hub.apiToken}` };
  const bodies = [...PROTOTYPES, '', '[', 'null', '"x"', deep('[', ']'), '\u0000', '{"client":'];
  const huge = 'x'.repeat(LIMITS.messageBytes + 1);
  for (const path of ['/api/v1/commands', '/setup', '/programs', '/api/v1/clock', '/api/v1/planner/quote']) {
    for (const body of [...bodies, huge]) {
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const sent = { ...headers, ...length, 'content-type': 'application/json' };
      const { status } = await rawHttp(hub.hub.url, path, { method: 'POST', headers: sent, body });
      tally.tried(`POST ${path} ${body.slice(0, 40)}: ${status}`, status < 400 || status >= 500 || polluted());
    }
  }
  tally.tried('something was written', (await kept(before)) > 0);
  tally.tried('the neighbour is refused', !('ok' in (await greet(neighbour, 'neighbour-of-frames'))));
}

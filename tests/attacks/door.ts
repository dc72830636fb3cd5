import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { io } from 'socket.io-client';
import { greet, type TestHub } from '../../electron/hub/testing/testHub.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts';
import { admit, online } from './admitted.ts';
import { rawHttp } from './rawHttp.ts';
import type { Tally } from './tally.ts';

/** Pages of other sites, and names that others point at this machine, by HTTP and by socket (A5). */
export async function attackOrigins(hub: TestHub, tally: Tally): Promise<void> {
  const { host, port } = new URL(hub.hub.url);
  const strangers: Record<string, string>[] = [
    ...['http://evil.example', 'null', 'file://', `http://${host}.evil.example`, `http://evil.example@${host}x`].map(
      (origin) => ({ origin }),
    ),
    ...[`http://127.0.0.1:1`, `http://localhost:${port}`, `http://127.0.0.1`, 'http://', `http://[::1]:${port}`].map(
      (origin) => ({ origin }),
    ),
    ...[`evil.example:${port}`, 'evil.example', `127.0.0.1.evil.example:${port}`, `${hostname()}.evil.example`].map(
      (name) => ({ host: name }),
    ),
    ...['a b', '%31%32%37.0.0.1.x', `evil.local:${port}`].map((name) => ({ host: name })),
    { host: `evil.example:${port}`, origin: `http://evil.example:${port}` },
  ];
  for (const extraHeaders of strangers) {
    for (const path of ['/', '/status', '/api/v1/visits', '/api/v1/openapi.json']) {
      const headers = { host, authorization: `Bearer ${hub.apiToken}`, ...extraHeaders };
      const { status } = await rawHttp(hub.hub.url, path, { headers });
      tally.tried(`${path} ${JSON.stringify(extraHeaders)}: ${status}`, status !== 403 && status !== 400);
    }
    tally.tried(`a socket ${JSON.stringify(extraHeaders)}`, await comesIn(hub, extraHeaders));
  }
}

function comesIn(hub: TestHub, extraHeaders: Record<string, string>): Promise<boolean> {
  const auth = { protocol: PROTOCOL_VERSION, token: hub.hub.localToken('dispatcher'), version: 'x' };
  const line = io(hub.hub.url, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders, auth });
  return new Promise<boolean>((resolve) => {
    line.once('connect', () => resolve(true));
    line.once('connect_error', () => resolve(false));
  }).finally(() => line.disconnect());
}

const CLIMBS = [
  ...['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/....//....//etc/passwd'],
  ...['/assets/..%5c..%5cshop.db', '/assets/../../shop.db', '/%c0%ae%c0%ae/shop.db', '/..;/shop.db', '//etc/passwd'],
  ...['/%252e%252e/shop.db', '/shop.db%00.html', '/.%00./shop.db', '/\\..\\shop.db', '/file:///etc/passwd'],
  ...['/hub.json', '/desk-token', '/log/hub.log', '/backups/../shop.db', '/photos/../shop.db'],
];
const PHOTO_CLIMBS = [
  ...['..%2f..%2fshop.db', '%2e%2e%2fshop.db', 'aa%2f..%2f..%2fshop', '..%5c..%5cshop', 'aaaaaaaaaaaaaaaaaaaaaaaa%00'],
  ...['AAAAAAAAAAAAAAAAAAAAAAAA', 'aaaaaaaaaaaaaaaaaaaaaaaa.jpg', '..', '.', 'con', '__proto__'],
];
const SECRET = /SQLite format 3|root:|"token"|BEGIN/;
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);

/** Files beside the pages, and photos under names that lead elsewhere. */
export async function attackPaths(hub: TestHub, tally: Tally): Promise<void> {
  const files = () =>
    readdirSync(hub.dataDir, { recursive: true })
      .map(String)
      .filter((name) => !/-(wal|shm)$/.test(name));
  const before = files().length;
  const headers = { host: new URL(hub.hub.url).host, authorization: `Bearer ${hub.apiToken}` };
  for (const path of CLIMBS) {
    const { status, body } = await rawHttp(hub.hub.url, path, { headers });
    tally.tried(`${path}: ${status}`, status === 200 || SECRET.test(body));
  }
  for (const name of PHOTO_CLIMBS) {
    const path = `/api/v1/photos/${name}`;
    const read = await rawHttp(hub.hub.url, path, { headers });
    tally.tried(`${path}: ${read.status}`, read.status === 200 || SECRET.test(read.body));
    const sent = await rawHttp(hub.hub.url, path, { method: 'PUT', headers, body: JPEG });
    tally.tried(`PUT ${path}: ${sent.status}`, sent.status === 200);
  }
  tally.tried('new files in the data folder', files().length > before);
}

/** Sockets that nobody vouches for, as many as one machine opens: the shop's own screens come in as before (A5). */
export async function attackPlaces(hub: TestHub, tally: Tally): Promise<void> {
  const known = await admit(hub, 'wall');
  const strangers = await Promise.allSettled(Array.from({ length: 400 }, () => hub.connect(null)));
  const inside = strangers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const [i] of strangers.entries())
    tally.tried(`stranger ${i}`, i >= LIMITS.strangersPerAddress && i < inside.length);
  const greetings = await Promise.all(inside.map((socket, i) => greet(socket, `knocking-${i}`)));
  const waiting = greetings.filter((greeting) => 'waiting' in greeting).length;
  tally.tried(`${waiting} wait at the door`, waiting > LIMITS.waitingDevices);
  const screen = await online(hub, known.token, 'wall-among-strangers');
  tally.tried('a screen of the shop is refused', !screen.connected);
  for (const socket of inside) socket.disconnect();
}

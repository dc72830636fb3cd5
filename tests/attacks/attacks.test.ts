import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSampleCore } from '../../electron/hub/testing/sampleCore.ts';
import { startTestHub, type TestHub } from '../../electron/hub/testing/testHub.ts';
import { attackOrigins, attackPaths, attackPlaces } from './door.ts';
import { attackAsks, attackClients, attackCommands, attackRevoked } from './events.ts';
import { attackByFlood } from './flood.ts';
import { attackFrames } from './frames.ts';
import { guessCodes, guessPins, guessTokens } from './guesses.ts';
import { attackRoutes, routesOf, unspoken } from './routes.ts';
import { attackSecrets } from './secrets.ts';
import { createTally, type Tally } from './tally.ts';

/** Counts real comparisons: ten thousand of them would take minutes, and the point is that they are not made. */
const compared = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../electron/hub/access.ts', async (original) => {
  const access = await original<typeof import('../../electron/hub/access.ts')>();
  const pinMatches: typeof access.pinMatches = (...given) => {
    compared.times += 1;
    return access.pinMatches(...given);
  };
  return { ...access, pinMatches };
});

let hub: TestHub;
const results: Record<string, ReturnType<Tally['counts']>> = {};

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => {
  await hub.closeAndRemove();
  const all = Object.values(results);
  const sum = (key: 'tried' | 'through') => all.reduce((total, one) => total + one[key], 0);
  process.stdout.write(
    `${JSON.stringify({ attacks: { tried: sum('tried'), through: sum('through') }, ...results })}\n`,
  );
});

const head = async () => (await hub.get<{ head: number }>('/events?limit=1')).head;

/** Runs an attack; nothing may get through, and the hub goes on. */
async function against(name: string, attack: (tally: Tally) => Promise<void>) {
  const tally = createTally();
  await attack(tally);
  results[name] = tally.counts();
  expect(tally.breaches.slice(0, 20)).toEqual([]);
  expect(tally.counts().tried).toBeGreaterThan(0);
  expect(await head()).toBeGreaterThan(0);
}

it('every route is for somebody, and closed to everybody else (A1, A4)', async () => {
  const shop = openSampleCore();
  const routes = routesOf(shop);
  shop.close();
  expect(unspoken(routes)).toEqual([]);
  expect(routes.length).toBeGreaterThan(30);
  await against('routes', (tally) => attackRoutes(hub, routes, tally));
});

it('every command is closed to screens that may not give it, and to strangers (A4)', () =>
  against('commands', (tally) => attackCommands(hub, tally)));

it('so is what else can be asked by socket', () => against('asks', (tally) => attackAsks(hub, tally)));

it('a token is worth nothing from the moment it is revoked, on open connections too (A1)', () =>
  against('revoked', (tally) => attackRevoked(hub, tally)));

it('nobody speaks as another screen (S1)', () => against('clients', (tally) => attackClients(hub, tally)));

it('each kind of screen hears what its role may know, and nothing else (A4)', () =>
  against('secrets', (tally) => attackSecrets(hub, tally)));

it('ten thousand PINs, badges and codes find nobody (A1, A2)', async () => {
  const shop = openSampleCore();
  compared.times = 0;
  await against('PINs', (tally) => guessPins(shop.core, () => compared.times, tally));
  await against('codes', async (tally) => guessCodes(shop.core, tally));
  shop.close();
});

it('other sites and other names are turned away (A5)', () => against('origins', (tally) => attackOrigins(hub, tally)));

it('no path leads out of the pages or the photos (A5)', () => against('paths', (tally) => attackPaths(hub, tally)));

it('whoever fills the door shuts out himself (A5)', () => against('places', (tally) => attackPlaces(hub, tally)));

it('what is malformed, too large or poisoned ends its own connection at most (A5)', () =>
  against('frames', (tally) => attackFrames(hub, tally)));

it('a flood from one screen is read at its own pace (A5)', () =>
  against('flood', (tally) => attackByFlood(hub, tally)));

it('wrong tokens find nothing, and shut nobody out (A5)', () => against('tokens', (tally) => guessTokens(hub, tally)));

import { backupRoutes } from '../../electron/hub/backup/backup.api.ts';
import { createApp } from '../../electron/hub/http/app.ts';
import type { SampleCore } from '../../electron/hub/testing/sampleCore.ts';
import type { TestHub } from '../../electron/hub/testing/testHub.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { type Admitted, admit, admitAll } from './admitted.ts';
import type { Tally } from './tally.ts';

type Asker = DeviceRole | 'program' | 'local';
type Route = { readonly method: string; readonly path: string };

const DESKS: readonly Asker[] = ['dispatcher', 'advisor', 'office', 'program'];

/**
 * Who may ask for what, written out. A route that is not here is nobody's: a new one fails the suite until somebody has
 * said whom it is for.
 */
// a download has no head for a token: its ticket is random, for one time, for a minute
const ANYBODY: readonly string[] = ['GET /backups/export/:ticket', 'GET /status', 'GET /api/v1/openapi.json', 'GET /*'];
const MAY_ASK: Readonly<Record<string, readonly Asker[]>> = {
  'POST /setup': ['local'],
  'POST /programs': ['dispatcher'],
  'GET /backups': ['dispatcher'],
  'POST /backups/export': ['local'],
  'POST /backups/now': ['dispatcher'],
  'POST /backups/read': ['dispatcher'],
  'POST /backups/second': ['local'],
  'POST /backups/restore': ['local'],
  'PUT /api/v1/photos/:id': [...DESKS, 'bay', 'inspector'],
  // whose photos is asked for each one; every admitted screen may ask
  'GET /api/v1/photos/:id': [...DESKS, 'bay', 'inspector', 'wash', 'wall', 'lounge'],
  'POST /api/v1/commands': ['program'],
  'GET /api/v1/clients/:id': ['program'],
  'GET /api/v1/visits': ['program'],
  'GET /api/v1/visits/:id': DESKS,
  'GET /api/v1/visits/:id/events': DESKS,
  'GET /api/v1/operations': ['program'],
  'GET /api/v1/board': ['program'],
  'GET /api/v1/vehicles/:id/advice': DESKS,
  'GET /api/v1/advice': DESKS,
  'GET /api/v1/lists/to-sign': DESKS,
  'GET /api/v1/lists/spot-check': DESKS,
  'GET /api/v1/lists/ready-not-collected': DESKS,
  'GET /api/v1/lists/calls': DESKS,
  'GET /api/v1/lists/complaints': DESKS,
  'GET /api/v1/lists/comebacks': DESKS,
  'GET /api/v1/lists/attendance': DESKS,
  'GET /api/v1/lists/corrections': DESKS,
  'GET /api/v1/signatures/:id': DESKS,
  'GET /api/v1/vehicles/earlier': DESKS,
  'GET /api/v1/reports/:name': DESKS,
  'POST /api/v1/planner/quote': DESKS,
  'POST /api/v1/planner/suggestion': DESKS,
  // by name: an unsigned desk is told to sign in
  'GET /api/v1/customers/visits': ['program'],
  'GET /api/v1/customers/export': ['program'],
  'GET /api/v1/devices': ['program'],
  'GET /api/v1/events': ['program'],
  'GET /api/v1/clock': ['program'],
  'POST /api/v1/clock': ['program'],
};

/** The hub's route table, as it is served. */
export function routesOf({ core }: SampleCore): Route[] {
  const none = {} as never;
  const backups = backupRoutes({ core, keeper: none, folder: none, state: none, log: none, beginAgain: none });
  const app = createApp({
    ...{
      core,
      demo: none,
      reports: none,
      planner: none,
      photos: none,
      seedSample: none,
      realShopBegins: none,
      backups,
    },
    ...{ pagesDir: import.meta.dirname, addresses: () => [], refreshAll: none },
  });
  // what stands before every route is no route
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  return [...new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** Routes that nobody has said whom they are for. */
export function unspoken(routes: readonly Route[]): string[] {
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  return names.filter((name) => !ANYBODY.includes(name) && MAY_ASK[name] === undefined);
}

/** Every route with no token, wrong ones, one that was taken away, and with every role's own. */
export async function attackRoutes(hub: TestHub, routes: readonly Route[], tally: Tally): Promise<void> {
  const ask = async ({ method, path }: Route, token: string | null) => {
    const asked = path.replace(/:\w+/g, 'aaaaaaaaaaaaaaaaaaaaaaaa');
    const body = method === 'GET' ? {} : { body: '{}' };
    const answer = await hub.request(asked, { method, token, ...body });
    await answer.arrayBuffer();
    return answer.status;
  };
  const closed = routes.filter(({ method, path }) => !ANYBODY.includes(`${method} ${path}`));
  const strangers = [null, '', 'x', hub.apiToken.slice(1), `${hub.apiToken}=`, ...(await revoked(hub))];
  for (const route of closed) {
    for (const [i, token] of strangers.entries()) {
      const status = await ask(route, token);
      tally.tried(`${route.method} ${route.path}, stranger ${i}: ${status}`, ![401, 403, 429].includes(status));
    }
  }
  const askers: { role: Asker; token: string }[] = [...(await admitAll(hub)), { role: 'program', token: hub.apiToken }];
  for (const route of closed) {
    const allowed = MAY_ASK[`${route.method} ${route.path}`] ?? [];
    for (const { role, token } of askers) {
      if (allowed.includes(role)) continue;
      const status = await ask(route, token);
      tally.tried(`${route.method} ${route.path} as ${role}: ${status}`, ![401, 403].includes(status));
    }
  }
}

/** Tokens that were good until just now: of a screen of each kind, and of a program. */
async function revoked(hub: TestHub): Promise<string[]> {
  const screens: Admitted[] = [await admit(hub, 'dispatcher'), await admit(hub, 'office'), await admit(hub, 'bay')];
  for (const { deviceId } of screens) await hub.command('device.revoke', { deviceId });
  const added = await hub.post('/programs', { name: 'gone' }, hub.hub.localToken('dispatcher'));
  const program = (await added.json()) as { programId: string; token: string };
  await hub.command('program.revoke', { programId: program.programId });
  return [...screens.map(({ token }) => token), program.token];
}

import { posix } from 'node:path';

/** Project paths with forward slashes, each with what the file holds. */
export type Sources = ReadonlyMap<string, string>;

type Room = {
  /** Folders and files it may import from, besides its own. */
  from: readonly string[];
  /** Folders of which it may use the types alone. */
  typesFrom?: readonly string[];
  /** Packages it may import; all others are refused. */
  only?: RegExp;
  /** Packages it may not import; all others are fine. */
  never?: RegExp;
};

const NO_PACKAGE = /^$/;
/** Only sync talks to the hub and keeps things; no page knows the machine it runs on. */
const PAGES_NEVER = /^(node:|electron|better-sqlite3|drizzle-orm|socket\.io|idb$)/;
const SCREEN_PARTS = ['renderer/ui', 'renderer/sync', 'renderer/live', 'renderer/kiosk', 'renderer/parts'];

/** Who may import what (architecture, "Rooms"). The longest name that fits a path is its room. */
const ROOMS: Readonly<Record<string, Room>> = {
  'shared/domain': { from: [], typesFrom: ['shared'], only: NO_PACKAGE },
  'shared/protocol': { from: ['shared/domain', 'shared/i18n/translate.ts'], typesFrom: ['shared'], only: /^zod\b/ },
  'shared/views': { from: ['shared/domain'], typesFrom: ['shared'], only: /^zod\b/ },
  'shared/i18n': { from: ['shared/domain', 'shared/protocol', 'shared/views'], only: NO_PACKAGE },
  db: { from: ['shared', 'resources'], never: /^(electron|socket\.io|hono|@hono|react|antd)/ },
  'electron/hub': {
    from: ['shared', 'db', 'resources'],
    never: /^(electron$|electron\/|react|antd|socket\.io-client)/,
  },
  'electron/shell': {
    from: ['shared', 'electron/hub/index.ts', 'resources'],
    never: /^(better-sqlite3|drizzle-orm|socket\.io|hono|@hono|react|antd)/,
  },
  'electron/main.ts': {
    from: ['shared', 'electron/hub/index.ts', 'electron/shell'],
    never: /^(better-sqlite3|drizzle-orm)/,
  },
  'electron/preload.ts': { from: ['shared/protocol/ipc.ts'], only: /^electron$/ },
  renderer: { from: ['shared', 'resources'], never: PAGES_NEVER },
  'renderer/sync': { from: ['shared'], never: /^(node:|electron|react|antd|zustand$|zustand\/react)/ },
  'renderer/live': { from: ['shared', 'renderer/sync'], never: PAGES_NEVER },
  'renderer/ui': { from: ['shared/i18n', 'resources'], never: PAGES_NEVER },
  'renderer/kiosk': { from: ['shared', 'renderer/ui', 'renderer/sync', 'renderer/live'], never: PAGES_NEVER },
  // forms and lists that several screens show: they know the shop, but no screen
  'renderer/parts': { from: ['shared', 'renderer/ui', 'renderer/sync', 'renderer/live'], never: PAGES_NEVER },
  'renderer/screens': { from: ['shared', ...SCREEN_PARTS, 'resources'], never: PAGES_NEVER },
  // the desk is the one page that holds several screens: this file, and no other, opens them
  'renderer/screens/desk/DeskRoutes.tsx': { from: ['shared', ...SCREEN_PARTS, 'renderer/screens'], never: PAGES_NEVER },
  resources: { from: [], only: NO_PACKAGE },
};

const MOST_LINES = 300;
/** Tests and what only they use may import as they need, and may look at the clock. */
const isTest = (path: string) => /\.(test|fixture)\.tsx?$|\/testing\/|\/fake\.|^tests\//.test(path);
const isConfig = (path: string) => path.endsWith('.config.ts') || path.startsWith('scripts/');

/** Every breach of the architecture, as one sentence each; empty when all is well. */
export function breaches(files: Sources): string[] {
  const each = [...files].flatMap(([path, text]) => [
    ...badName(path),
    ...tooLong(path, text),
    ...impure(path, text),
    ...badImports(path, text),
  ]);
  return [...each, ...cycles(files)];
}

function badName(path: string): string[] {
  const name = posix.basename(path).replace(/\.\w+$/, '');
  const door = path === 'electron/hub/index.ts' || path.endsWith('.html');
  if (name === 'index' && !door) return [`${path}: no index files but the hub's one door`];
  return /^(utils?|helpers?|misc|common)$/.test(name) ? [`${path}: a name must say the role`] : [];
}

function tooLong(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > MOST_LINES ? [`${path}: ${lines} lines, ${MOST_LINES} is the most`] : [];
}

/** The rules of the shop are functions of what they are given: the clock and chance are passed in. */
function impure(path: string, text: string): string[] {
  if (!path.startsWith('shared/') || isTest(path)) return [];
  const found = text.match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\./);
  return found ? [`${path}: ${found[0]} in shared, where nothing may depend on clock or chance`] : [];
}

function badImports(path: string, text: string): string[] {
  const name = roomOf(path);
  if (!name || isTest(path) || isConfig(path)) return [];
  const room = ROOMS[name] as Room;
  const home = ownFolder(path, name);
  return importsOf(text).flatMap(({ of, typeOnly }) => {
    if (of.startsWith('.')) {
      const target = resolve(path, of);
      const places = [home, ...room.from, ...((typeOnly && room.typesFrom) || [])];
      const allowed = places.some((place) => target === place || target.startsWith(`${place}/`));
      return allowed ? [] : [`${path}: may not import ${target}`];
    }
    const refused = room.only ? !room.only.test(of) : (room.never?.test(of) ?? false);
    return refused ? [`${path}: may not import the package ${of}`] : [];
  });
}

function roomOf(path: string): string | undefined {
  const fits = Object.keys(ROOMS).filter((room) => path === room || path.startsWith(`${room}/`));
  return fits.sort((a, b) => b.length - a.length)[0];
}

/** A screen's own folder is its own: renderer/screens/bay may not reach into renderer/screens/wall. */
function ownFolder(path: string, room: string): string {
  return room === 'renderer/screens' ? path.split('/').slice(0, 3).join('/') : room;
}

type Import = { of: string; typeOnly: boolean };

function importsOf(text: string): Import[] {
  const found = [...text.matchAll(/^\s*(import|export)\s(type\s)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm)];
  return [
    ...found.map(([, , type, of]) => ({ of: of as string, typeOnly: type !== undefined })),
    ...bare.map(([, effect, lazy]) => ({ of: (effect ?? lazy) as string, typeOnly: false })),
  ];
}

function resolve(path: string, relative: string): string {
  return posix.join(posix.dirname(path), relative.replace(/\?.*$/, ''));
}

/** Files that need one another in a ring; imports of types alone do not count, they are gone when the program runs. */
function cycles(files: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' > ')}`);
    if (done.has(path) || trail.includes(path)) return;
    for (const { of, typeOnly } of importsOf(files.get(path) ?? '')) {
      if (of.startsWith('.') && !typeOnly) visit(resolve(path, of), [...trail, path]);
    }
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

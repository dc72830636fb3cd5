import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches } from './architecture.rules.ts';

const root = join(import.meta.dirname, '..');
const rooms = ['shared', 'db', 'electron', 'renderer', 'resources', 'tests', 'scripts'];

function sources(): Map<string, string> {
  const paths = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${room}/${file.replaceAll('\\', '/')}`,
    ),
  );
  const code = paths.filter((path) => /\.(tsx?|mjs|cjs|js|css|html)$/.test(path));
  return new Map(code.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('architecture', () => {
  it('is kept by every file', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(50);
    expect(breaches(files)).toEqual([]);
  });

  it.each<[path: string, text: string]>([
    ['shared/domain/a.ts', "import { b } from '../protocol/b.ts';"],
    ['shared/domain/a.ts', "import { z } from 'zod';"],
    ['shared/domain/a.ts', 'export const now = () => Date.now();'],
    ['shared/views/a.ts', 'export const id = Math.random();'],
    ['shared/i18n/a.ts', "import { useState } from 'react';"],
    ['shared/protocol/a.ts', "import { open } from '../../db/open.ts';"],
    ['db/a.ts', "import { Server } from 'socket.io';"],
    ['db/a.ts', "import type { App } from 'electron';"],
    ['db/a.ts', "import { hub } from '../electron/hub/index.ts';"],
    ['electron/hub/a.ts', "import { app } from 'electron';"],
    ['electron/hub/a.ts', "import { tray } from '../shell/tray.ts';"],
    ['electron/shell/a.ts', "import { bus } from '../hub/bus.ts';"],
    ['electron/shell/a.ts', "import { open } from '../../db/open.ts';"],
    ['electron/preload.ts', "import { limits } from '../shared/protocol/limits.ts';"],
    ['renderer/sync/a.ts', "import { useEffect } from 'react';"],
    ['renderer/ui/a.tsx', "import { store } from '../sync/store.ts';"],
    ['renderer/ui/a.tsx', "import {\n  b,\n} from '../../shared/domain/b.ts';"],
    ['renderer/screens/bay/a.tsx', "import { Lane } from '../wall/Lane.tsx';"],
    ['renderer/screens/bay/a.tsx', "const lazy = import('../wall/Lane.tsx');"],
    ['renderer/screens/bay/a.tsx', "import { open } from '../../../db/open.ts';"],
    ['renderer/screens/bay/index.ts', ''],
    ['shared/domain/utils.ts', ''],
    ['db/long.ts', `${'\n'.repeat(300)}x`],
  ])('sees the breach in %s: %s', (path, text) => {
    expect(breaches(new Map([[path, text]]))).toHaveLength(1);
  });

  it('sees a cycle, and none where only types are imported', () => {
    const a = "import { b } from './b.ts';";
    expect(
      breaches(
        new Map([
          ['db/a.ts', a],
          ['db/b.ts', "import { a } from './a.ts';"],
        ]),
      ),
    ).toEqual(['cycle: db/a.ts > db/b.ts > db/a.ts']);
    expect(
      breaches(
        new Map([
          ['db/a.ts', a],
          ['db/b.ts', "import type { A } from './a.ts';"],
        ]),
      ),
    ).toEqual([]);
  });

  it.each<[path: string, text: string]>([
    ['shared/protocol/a.ts', "import { z } from 'zod';\nimport type { Stage } from '../domain/stage.ts';"],
    ['electron/shell/a.ts', "import { startHub } from '../hub/index.ts';\nimport { app } from 'electron';"],
    [
      'renderer/screens/bay/parts/a.tsx',
      "import { Card } from '../Card.tsx';\nimport { t } from '../../../../shared/i18n/t.ts';",
    ],
    ['shared/domain/a.ts', "import type { CommandType } from '../protocol/commands.ts';"],
    ['shared/domain/a.test.ts', "import fc from 'fast-check';\nconst now = Date.now();"],
  ])('leaves alone what is allowed in %s', (path, text) => {
    expect(breaches(new Map([[path, text]]))).toEqual([]);
  });
});

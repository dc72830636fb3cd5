import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApi } from '../support/api.ts';
import { startHubProcess } from '../support/hubProcess.ts';

const HUB = join(import.meta.dirname, '..', '..', 'out/main/hub.cjs');

/** Ends with its exit code and what it said. */
function startAnother(dataDir: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [HUB, '--headless', '--lang', 'en', '--port', '0', '--data', dataDir]);
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, said })));
}

it('row 19: a second hub on the same folder says so and ends; the first notices nothing (H5)', {
  timeout: 90_000,
}, async () => {
  const hub = await startHubProcess();
  try {
    const others = await Promise.all([startAnother(hub.dataDir), startAnother(hub.dataDir)]);
    for (const { code, said } of others) {
      expect(code).toBe(1);
      expect(said).toContain('Another Bayboard is using');
    }
    await createApi(hub).done('bay.save', { id: null, label: 'F1', kind: 'general', position: 1, teamId: null });
    await hub.kill();
    const next = await startHubProcess({ dataDir: hub.dataDir });
    await next.stop();
  } finally {
    await hub.end();
  }
});

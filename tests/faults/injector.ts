import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { HubProcess } from '../support/hubProcess.ts';

/** Is there a strace here that may look into our own processes? The scripts fetch it where they can. */
export const canInject = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

const SYNCS = 'fsync,fdatasync';

export const FAULTS = {
  /** A disk that cannot sync. */
  'sync EIO': { calls: SYNCS, error: 'EIO' },
  /** A disk that went read-only under an open file. */
  'write EROFS': { calls: 'pwrite64', error: 'EROFS' },
  /** A disk that is full, where no small one can be made. */
  'write ENOSPC': { calls: 'pwrite64,ftruncate,fallocate', error: 'ENOSPC' },
} as const;
export type FaultName = keyof typeof FAULTS;

/**
 * From now on these calls of the hub fail, until it is stopped: of its own thread and all others, files and nothing else
 * (a socket is written with other calls). Resolves when strace has taken hold.
 */
export async function inject({ pid }: HubProcess, name: FaultName): Promise<{ stop: () => Promise<void> }> {
  const { calls, error } = FAULTS[name];
  const args = [
    '-f',
    '-p',
    String(pid),
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:error=${error}`,
    '-o',
    '/dev/null',
  ];
  const tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await attached(tracer);
  return {
    async stop() {
      const gone = new Promise((resolve) => tracer.once('exit', resolve));
      tracer.kill('SIGINT');
      await gone;
    },
  };
}

function attached(tracer: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    tracer.stderr?.on('data', (data) => {
      said += data;
      if (said.includes('attached')) resolve();
    });
    tracer.once('exit', () => reject(new Error(`strace did not take hold: ${said}`)));
  });
}

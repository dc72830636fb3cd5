import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a process before its own code (`--import`): tells whoever started it how long its thread was held up, and
 * by what. The process itself has no part in it. A thread that does not come round either works (`own`), waits for one of
 * the machine's cores (`core`), or waits for the disk (`disk`); the kernel counts the first two (schedstat, Linux only).
 */
const RESOLUTION_MS = 1;
/** Shorter turns are no hold-up. */
const WORTH_MS = 2;

type Spent = { readonly own: number; readonly core: number };

function spent(): Spent {
  const [own = 0, core = 0] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ').map(Number);
  return { own: own / 1e6, core: core / 1e6 };
}

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let most = { ownMs: 0, coreMs: 0, diskMs: 0 };
  let came = performance.now();
  let before = spent();
  setInterval(() => {
    const wall = performance.now() - came;
    const { own, core } = spent();
    const turn = { ownMs: own - before.own, coreMs: core - before.core };
    if (wall > WORTH_MS) {
      most = {
        ownMs: Math.max(most.ownMs, turn.ownMs),
        coreMs: Math.max(most.coreMs, turn.coreMs),
        diskMs: Math.max(most.diskMs, wall - turn.ownMs - turn.coreMs - RESOLUTION_MS),
      };
    }
    before = spent();
    came = performance.now();
  }, RESOLUTION_MS).unref();
  process.on('message', (order) => {
    if (order === 'read') {
      const over = (ns: number) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
      process.send?.({
        maxMs: over(delay.max),
        p99Ms: over(delay.percentile(99)),
        ...most,
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      });
    }
    delay.reset();
    most = { ownMs: 0, coreMs: 0, diskMs: 0 };
  });
  process.channel?.unref();
}

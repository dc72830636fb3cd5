import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a hub before its own code (`--import`): tells whoever started it how long the hub's thread was held up.
 * The hub itself has no part in it.
 */
const RESOLUTION_MS = 1;

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on('message', (order) => {
    if (order === 'read') {
      const over = (ns: number) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
      process.send?.({
        maxMs: over(delay.max),
        p99Ms: over(delay.percentile(99)),
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      });
    }
    delay.reset();
  });
  process.channel?.unref();
}

import type { CDPSession, Page } from '@playwright/test';

type Frames = {
  readonly frames: number;
  readonly fps: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
};

/** How often a hand's movement is told to a page, ms. */
const EVERY_MS = 8;

/** Frames that a page draws while something is done to it: per second, and ms from one to the next. */
export async function framesDuring(page: Page, what: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const look = (at: number) => {
      seen.push(at);
      if (frames.on) requestAnimationFrame(look);
    };
    const frames = { seen, on: true };
    Object.assign(window, { frames });
    requestAnimationFrame(look);
  });
  await what();
  const seen = await page.evaluate(() => {
    const { frames } = window as unknown as { frames: { seen: number[]; on: boolean } };
    frames.on = false;
    return frames.seen;
  });
  const gaps = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (share: number) =>
    tenths(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return { frames: gaps.length, fps: tenths((gaps.length * 1_000) / total), p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** What a page's main thread had to do, ms of the processor a frame: all of it, and of that by kind. */
type Work = { readonly all: number; readonly script: number; readonly style: number; readonly layout: number };

const KINDS = {
  all: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const;

/** Time of the thread, so that others at work on the machine do not count. */
export async function workDuring(cdp: CDPSession, frames: () => Promise<Frames>): Promise<Frames & { work: Work }> {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () =>
    new Map((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const before = await read();
  const seen = await frames();
  const after = await read();
  await cdp.send('Performance.disable');
  const spent = (name: string) => (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1_000) / seen.frames;
  const of = (kind: keyof typeof KINDS) => Math.round(spent(KINDS[kind]) * 100) / 100;
  return { ...seen, work: { all: of('all'), script: of('script'), style: of('style'), layout: of('layout') } };
}

export type Point = { readonly x: number; readonly y: number };

/**
 * Moves a pressed pointer along a path for so many ms, as fast as a hand: where the page is slow the pointer is as far as
 * a hand would be by then. `path` gives the point at a share of the way.
 */
export async function pull(input: CDPSession, path: (way: number) => Point, forMs: number): Promise<void> {
  const began = performance.now();
  for (let gone = 0; gone < forMs; gone = performance.now() - began) {
    await mouse(input, 'mouseMoved', path(gone / forMs));
    const rest = EVERY_MS - ((performance.now() - began) % EVERY_MS);
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}

/** Tells a page what the pointer does, as a device would; over when the page has dealt with it. */
export async function mouse(
  input: CDPSession,
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  { x, y }: Point,
): Promise<void> {
  const buttons = type === 'mouseReleased' ? 0 : 1;
  await input.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 });
}

const tenths = (value: number) => Math.round(value * 10) / 10;

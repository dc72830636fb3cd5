/**
 * `npm run bench -- board --shop 300x60x80 --throttle 1,6 --seconds 5`: frames of the dispatcher's board in a real browser
 * while a posted card is dragged over it and the marks say what the drop would do, beside an empty page in which a bare
 * box follows the same pointer, in turns, with the processor slowed down so many times. `--profile FILE`: what the drag
 * spends its time on, for a browser's developer tools.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { pageOf } from '../../shared/views/pages.ts';
import { createApi } from '../support/api.ts';
import { startHubProcess } from '../support/hubProcess.ts';
import { framesDuring, mouse, type Point, pull, workDuring } from './board.frames.ts';
import { growShop } from './board.shop.ts';

const { values } = parseArgs({
  options: {
    shop: { type: 'string', default: '300x60x80' },
    throttle: { type: 'string', default: '1,6' },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string' },
  },
});
const [operations = 0, bays = 0, people = 0] = values.shop.split('x').map(Number);
const FOR_MS = Number(values.seconds) * 1_000;
/** By then the other screens are loaded and the planner has told what it thinks of all the new cars. */
const QUIET_MS = 10_000;
const SIZE = { width: 1920, height: 1080 };
/** Down the board and up again so often, and from side to side. */
const LAPS = { down: 3, across: 7 };

const hub = await startHubProcess();
const browser = await chromium.launch({
  executablePath: process.env.BAYBOARD_CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
});
try {
  const posted = await growShop(createApi(hub), { bays, people, operations });
  const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN' });
  await context.addInitScript((token) => localStorage.setItem('bayboard.token', token), hub.deskToken);
  const board = await context.newPage();
  const cdp = await context.newCDPSession(board);
  await board.goto(hub.url + pageOf('dispatcher'));
  await board.locator('.tl-item').first().waitFor();
  await board.waitForTimeout(QUIET_MS);
  await cdp.send('Profiler.enable');
  const [card, path] = await grip(board);
  const bare = await context.newPage();
  await bare.setContent('<div style="position:fixed;width:90px;height:36px;background:teal"></div>');
  await bare.evaluate(() => {
    const box = document.querySelector('div');
    addEventListener('pointermove', ({ clientX, clientY }) => {
      if (box) box.style.transform = `translate(${clientX}px, ${clientY}px)`;
    });
  });
  const bareCdp = await context.newCDPSession(bare);
  for (const rate of values.throttle.split(',').map(Number)) {
    await board.bringToFront();
    const idle = await slowed(cdp, rate, () => framesDuring(board, () => board.waitForTimeout(1_000)));
    if (values.profile !== undefined) await cdp.send('Profiler.start');
    const marks = await countMarks(board);
    const drag = await slowed(cdp, rate, () => workDuring(cdp, () => dragged(board, cdp, card, path)));
    const marked = await marks();
    if (values.profile !== undefined) {
      const { profile } = await cdp.send('Profiler.stop');
      writeFileSync(`${values.profile}.${rate}.cpuprofile`, JSON.stringify(profile));
    }
    await bare.bringToFront();
    const box = await slowed(bareCdp, rate, () => workDuring(bareCdp, () => dragged(bare, bareCdp, card, path)));
    const size = { bays, people, operations, posted };
    process.stdout.write(
      `${JSON.stringify({ what: 'board', ...size, throttle: rate, drag, bare: box, idle, marked })}\n`,
    );
  }
} finally {
  await browser.close();
  await hub.end();
}

/** The middle of a card on the board that would keep its promise and may be dragged, and a way over all of the lanes to the right of now. */
async function grip(page: Page): Promise<[Point, (way: number) => Point]> {
  const lanes = await page.locator('.tl-scroller').boundingBox();
  const now = await page.locator('.tl-now').first().boundingBox();
  const cards = await page.locator('.tl-item:not(.tl-locked, .tl-rigid):has(.state-on-track)').all();
  const boxes = await Promise.all(cards.map((card) => card.boundingBox()));
  const box = boxes.find(
    (one) => one && lanes && one.x > (now?.x ?? 0) && one.y > lanes.y && one.y + one.height < lanes.y + lanes.height,
  );
  if (!box || !lanes || !now) throw new Error('no card to drag');
  const edge = 60;
  const [left, top] = [now.x + edge, lanes.y + edge];
  const [width, height] = [lanes.x + lanes.width - edge - left, lanes.height - 2 * edge];
  const swing = (way: number, laps: number) => (1 - Math.cos(way * laps * 2 * Math.PI)) / 2;
  const path = (way: number) => ({
    x: left + width * swing(way, LAPS.across),
    y: top + height * swing(way, LAPS.down),
  });
  return [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }, path];
}

/** Takes the card, goes along the path, and lets it go where it was. */
async function dragged(page: Page, input: CDPSession, card: Point, path: (way: number) => Point) {
  await mouse(input, 'mousePressed', card);
  await mouse(input, 'mouseMoved', { x: card.x + 12, y: card.y + 6 });
  const frames = await framesDuring(page, () => pull(input, path, FOR_MS));
  await page.keyboard.press('Escape');
  await mouse(input, 'mouseReleased', card);
  return frames;
}

/** In how many looks, ten a second, some car was marked as late or saved by the drop. */
async function countMarks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const found = { marked: 0 };
    setInterval(() => {
      if (document.querySelector('.drop-mark') !== null) found.marked += 1;
    }, 100);
    Object.assign(window, { found });
  });
  return () => page.evaluate(() => (window as unknown as { found: { marked: number } }).found.marked);
}

async function slowed<R>(cdp: CDPSession, rate: number, what: () => Promise<R>): Promise<R> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  const result = await what();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return result;
}

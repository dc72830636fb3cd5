import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Gallery, serveGallery } from '../gallery/serveGallery.ts';

/** The design system by itself, without a hub: what every screen relies on. */
let gallery: Gallery;

/** A page that complained in any way fails its test. */
const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

test.beforeAll(async () => {
  gallery = await serveGallery();
});
test.afterAll(() => gallery.close());

const said = (page: Page) => page.locator('output');
const card = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const lane = (page: Page, id: string) => page.locator(`[data-lane="${id}"]`);
const ghost = (page: Page) => page.locator('.tl-ghost');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-item'));

/** 20 bays, 90 jobs, 14:32; bay 9 refuses. Waiting jobs that stand whole in the view are the ones to be moved. */
async function openBoard(page: Page, query = 'lanes=20&jobs=90'): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${gallery.url}?view=board&${query}`);
  await expect(page.locator('[data-item]').first()).toBeVisible();
}

type Box = { x: number; y: number; width: number; height: number };

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}

/** A waiting card that stands wholly in the view, in one of the first seven lanes; and where it is. */
async function waitingCard(page: Page): Promise<{ id: string; from: string }> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-item]:not(.tl-locked)')]
      .filter(
        (own) => own.getBoundingClientRect().left > 1400 && own.getBoundingClientRect().right < window.innerWidth - 80,
      )
      .map((own) => ({ id: own.dataset.item ?? '', from: own.closest<HTMLElement>('[data-lane]')?.dataset.lane ?? '' }))
      .find(({ from }) => /^bay[1-7]$/.test(from)),
  );
  if (found === undefined) throw new Error('nothing to move');
  return found;
}

/** Takes a card by its words and holds it over a lane, `dx` px from where it stood. */
async function hold(page: Page, id: string, overLane: string, dx = 0): Promise<void> {
  const from = await boxOf(card(page, id));
  const to = await boxOf(lane(page, overLane));
  await page.mouse.move(from.x + 30, from.y + 16);
  await page.mouse.down();
  await page.mouse.move(from.x + 30 + dx, to.y + 20, { steps: 6 });
  await expect(ghost(page)).toBeVisible();
}

test('a card dragged straight to another lane keeps its time; the drop names lane and time', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  const start = (await card(page, id).textContent())?.match(/(\d\d:\d\d)–/)?.[1];
  await hold(page, id, 'bay14');
  await page.mouse.up();
  await expect(said(page)).toHaveText(`${id} bay14 ${start}`);
  await expect(lane(page, 'bay14').locator(`[data-item="${id}"]`)).toBeVisible();
});

test('a refused place says why while the card is in the air, and sends it back with the reason', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  const before = await boxOf(card(page, id));
  await hold(page, id, 'bay9');
  await expect(page.locator('.tl-drag-label')).toContainText('举升机停用到 18:00');
  await expect(ghost(page)).toHaveClass(/refused/);
  await page.mouse.up();
  await expect(ghost(page)).toHaveCount(0);
  await expect(page.locator('.tl-drag-label')).toContainText('不能放在这里：举升机停用到 18:00');
  expect(await boxOf(card(page, id))).toEqual(before);
  await expect(said(page)).toHaveText('');
});

test('a drag survives changes of the dragged card and of others', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  await page.evaluate(() => window.gallery?.deltas(50));
  await hold(page, id, 'bay14');
  await page.evaluate((own) => window.gallery?.touch(own), id);
  await expect(card(page, id)).toContainText('99999');
  await page.mouse.up();
  await expect(said(page)).toContainText(`${id} bay14`);
});

test('a card taken away while it is in the air says so and leaves nothing behind', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  await hold(page, id, 'bay14');
  await page.evaluate((own) => window.gallery?.remove(own), id);
  await expect(ghost(page)).toHaveCount(0);
  await expect(page.locator('.tl-drag-label')).toContainText('刚被移走');
  await page.mouse.up();
  await expect(said(page)).toHaveText('');
});

test('Escape lets go of a card and of an edge', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  await hold(page, id, 'bay14');
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);
  await page.mouse.up();
  const box = await boxOf(card(page, id));
  await page.mouse.move(box.x + box.width - 3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 60, box.y + 10, { steps: 4 });
  await expect(ghost(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(said(page)).toHaveText('');
});

test('an edge is dragged in steps of five minutes; the right button resizes nothing', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  const box = await boxOf(card(page, id));
  await page.mouse.click(box.x + box.width - 3, box.y + 10, { button: 'right' });
  await page.mouse.move(box.x + box.width + 40, box.y + 10, { steps: 3 });
  await expect(ghost(page)).toHaveCount(0);
  await page.mouse.move(box.x + box.width - 3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 31, box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(said(page)).toHaveText(new RegExp(`^resize ${id} \\d\\d:\\d\\d \\d\\d:\\d[05]$`));
  expect((await boxOf(card(page, id))).width).toBeGreaterThan(box.width + 15);
});

test('a card comes from the pool, by pointer and by keys', async ({ page }) => {
  await openBoard(page);
  const pool = page.locator('.tl-pool-item');
  const from = await boxOf(pool.first());
  const to = await boxOf(lane(page, 'bay11'));
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 3 });
  await page.mouse.move(1500, to.y + 20, { steps: 6 });
  await expect(ghost(page)).toBeVisible();
  await page.mouse.up();
  await expect(said(page)).toHaveText(/^wjob0 bay11 15:\d[05]$/);
  await expect(pool).toHaveCount(5);
  await pool.first().focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('wjob1 bay2 15:05');
});

test('the hub answers late: the ghost waits there, and goes back with the reason if the answer is no', async ({
  page,
}) => {
  await openBoard(page, 'lanes=20&jobs=90&slow=refuse');
  const { id, from } = await waitingCard(page);
  await hold(page, id, 'bay14');
  await page.mouse.up();
  await expect(page.locator('.tl-ghost-sending')).toBeVisible();
  await expect(page.locator('.tl-drag-label')).toContainText('别人先占了');
  await expect(ghost(page)).toHaveCount(0);
  await expect(lane(page, from).locator(`[data-item="${id}"]`)).toBeVisible();
});

test('the whole board by keyboard: walk, move, resize, menu, open', async ({ page }) => {
  await openBoard(page);
  const { id, from } = await waitingCard(page);
  const below = Number(from.slice(3)) + 1;
  await card(page, id).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[aria-live=assertive]').last()).toContainText(`${below} 号工位`);
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(`${id} bay${below}`);
  await expect.poll(() => focused(page)).toBe(id);
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText(`resize ${id}`);
  await page.keyboard.press('Shift+F10');
  await expect(said(page)).toContainText(`menu ${id}`);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`open ${id}`);
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-lane]')?.getAttribute('data-lane')))
    .toBe('bay20');
});

test('a refusal by keys is spoken', async ({ page }) => {
  await openBoard(page);
  const { id, from } = await waitingCard(page);
  await card(page, id).focus();
  await page.keyboard.press('m');
  for (let bay = Number(from.slice(3)); bay < 9; bay += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-live=assertive]').last()).toContainText('不可以：举升机停用到 18:00');
  await page.keyboard.press('Enter');
  await expect(ghost(page)).toHaveCount(0);
  await expect(said(page)).toHaveText('');
});

test('60 lanes and 300 jobs: only what is in sight exists, a delta renders one card, panning none', async ({
  page,
}) => {
  await openBoard(page, 'lanes=60&jobs=300');
  const { id } = await waitingCard(page);
  expect(await page.locator('[data-item]').count()).toBeLessThan(170);
  const renders = () => page.evaluate(() => window.galleryRenders ?? 0);
  const before = await renders();
  await page.evaluate((own) => window.gallery?.touch(own), id);
  await expect(card(page, id)).toContainText('99999');
  expect((await renders()) - before).toBe(1);
  const x = (await boxOf(card(page, id))).x;
  await page.mouse.move(1000, 20);
  await page.mouse.wheel(120, 0);
  await expect.poll(async () => Math.round((await boxOf(card(page, id))).x)).toBe(Math.round(x - 120));
  expect((await renders()) - before).toBe(1);
});

test('zooming keeps what is under the pointer under the pointer', async ({ page }) => {
  await openBoard(page);
  const { id } = await waitingCard(page);
  const before = await boxOf(card(page, id));
  await page.mouse.move(before.x, before.y + 10);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await boxOf(card(page, id))).width).toBeGreaterThan(before.width * 1.2);
  expect(Math.abs((await boxOf(card(page, id))).x - before.x)).toBeLessThan(2);
});

test('a tap on a terminal acts once, and the sheet keeps focus and closes by Escape', async ({ page }) => {
  await page.goto(`${gallery.url}?view=touch`);
  await page.getByRole('button', { name: '增项' }).click();
  await expect(said(page)).toHaveText('1');
  await page.getByRole('button', { name: '暂停' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  for (let step = 0; step < 16; step += 1) {
    await page.keyboard.press('Tab');
    expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

for (const theme of ['light', 'dark']) {
  for (const view of ['states', 'touch', 'touch&sheet=1', 'pads', 'pads&plate=京A8', 'board&lanes=20&jobs=90']) {
    test(`nothing serious for axe in ${view}, ${theme}`, async ({ page }) => {
      await page.goto(`${gallery.url}?view=${view}&theme=${theme}&lang=${theme === 'dark' ? 'en' : 'zh-CN'}`);
      await expect(page.locator('#root > *').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

import { chromium, expect, type Page } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { formatPlate } from '../../shared/domain/plate.ts';
import { additionsTexts } from '../../shared/i18n/additions.texts.ts';
import { bayTexts } from '../../shared/i18n/bay.texts.ts';
import { ontimeWordsTexts } from '../../shared/i18n/ontime.words.texts.ts';
import { bringCar, type TestCar } from '../support/cars.ts';
import { layLine } from '../support/line.ts';
import { speaker } from '../support/say.ts';
import { makeWorkplace, PIN, type Workplace } from '../support/workplace.ts';
import { type BayPage, bayPage } from './bay.page.ts';
import { listen, type Shop, test } from './shop.ts';

const PLATE = '京A8B2Q6';
const t = speaker(additionsTexts, 'zh-CN');
const bay = speaker(bayTexts, 'zh-CN');
const words = speaker(ontimeWordsTexts, 'zh-CN');

/** A picture larger than what is sent, as a camera makes them; drawn by the browser itself. */
async function picture(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
      const pen = canvas.getContext('2d');
      for (let x = 0; pen && x < (w ?? 0); x += 40) {
        pen.fillStyle = `hsl(${x % 360} 80% 50%)`;
        pen.fillRect(x, 0, 40, h ?? 0);
      }
      return canvas.toDataURL('image/png');
    },
    [width, height],
  );
  return Buffer.from(address.split(',')[1] ?? '', 'base64');
}

/** Reports worn brake pads on the car, with a photo. */
async function report({ page, sheet }: BayPage): Promise<void> {
  const buffer = await picture(page, 3000, 2000);
  await page
    .getByRole('navigation')
    .getByRole('button', { name: bay('report') })
    .tap();
  await sheet.getByRole('button', { name: words('find.brake-pads') }).tap();
  await sheet.getByRole('button', { name: t('note.front-left') }).tap();
  await sheet.locator('input[type=file]').setInputFiles({ name: 'pads.png', mimeType: 'image/png', buffer });
  await expect(sheet.getByRole('img')).toBeVisible();
  await sheet.getByRole('button', { name: t('bay.send') }).tap();
  await expect(sheet).toBeHidden();
}

type Additions = { additions: { photoIds: string[]; answer: { approved: boolean } | null }[] };
const additionsOf = async (shop: Shop, { visitId }: TestCar) =>
  (await shop.api.get<Additions>(`/visits/${visitId}`)).additions;

/** The photo at the hub: its bytes, and how large a picture they are. */
async function photoAtHub(shop: Shop, page: Page, id: string) {
  const answer = await fetch(`${shop.hub.url}/api/v1/photos/${id}`, {
    headers: { authorization: `Bearer ${shop.hub.apiToken}` },
  });
  if (!answer.ok) return null;
  const bytes = Buffer.from(await answer.arrayBuffer());
  const size = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${base64}`;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, bytes.toString('base64'));
  return { size, type: answer.headers.get('content-type'), bytes: bytes.length };
}

async function carAtWork(shop: Shop): Promise<{ place: Workplace; car: TestCar }> {
  const place = await makeWorkplace(shop.api);
  return { place, car: await bringCar(shop.api, PLATE, { at: place, inMinutes: 5 }) };
}

test('found offline with a photo; priced and agreed at the desk; the bay sees the answer', async ({ shop }) => {
  const { place, car } = await carAtWork(shop);
  const line = await layLine(shop.hub.port);
  const terminal = bayPage(await shop.open('bay', { bayId: place.bayId, via: line.url }), 'zh-CN');
  const before = terminal.page;
  await terminal.signIn(place.technician, PIN);
  await terminal.tap('start');
  await terminal.expectState('stateWorking');

  line.cut();
  await report(terminal);
  const extra = (on: Page) => on.getByRole('navigation').getByRole('button', { name: bay('report') });
  await expect(extra(before), 'felt at once').toContainText(t('bay.waiting', { n: 1 }));
  expect(await additionsOf(shop, car)).toEqual([]);

  await before.close();
  line.restore();
  const page = await before.context().newPage();
  await page.goto(`${line.url}/bay`);
  await expect.poll(async () => (await additionsOf(shop, car)).length).toBe(1);
  const [found] = await additionsOf(shop, car);
  await expect.poll(() => photoAtHub(shop, page, found?.photoIds[0] ?? '')).not.toBeNull();
  const photo = await photoAtHub(shop, page, found?.photoIds[0] ?? '');
  expect(photo).toMatchObject({ size: [1280, 853], type: 'image/jpeg' });

  const desk = await shop.open('advisor', { width: 1366, height: 1000 });
  await desk.locator('.advisor-car', { hasText: formatPlate(PLATE) }).click();
  await expect(desk.getByRole('button', { name: t('photoBig', { n: 1 }) }).getByRole('img')).toBeVisible();
  await desk.getByRole('button', { name: t('price'), exact: true }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel(t('work'), { exact: true }).last().click();
  await desk.keyboard.type('R01');
  await desk.keyboard.press('Enter');
  await dialog.getByLabel(t('amount')).fill('598');
  await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(dialog).toBeHidden();
  await desk.getByRole('button', { name: t('answer') }).click();
  await dialog.getByText(t('approves')).click();
  await expect(dialog).toContainText(t('noTime', { time: '' }));
  await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(dialog).toBeHidden();

  await expect(extra(page)).toContainText(t('bay.approved'));
  const [answered] = await additionsOf(shop, car);
  expect(answered?.answer?.approved).toBe(true);
  await line.end();
});

test('a photo is taken and sent in Chromium 109 over plain http', async ({ shop }) => {
  const { place, car } = await carAtWork(shop);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const old = await chromium.launch({ executablePath: await sparticuz.executablePath(), args });
  const context = await old.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', hasTouch: true });
  const token = await shop.api.admit('bay', place.bayId);
  await context.addInitScript((given) => {
    localStorage.setItem('bayboard.token', given);
    localStorage.setItem('bayboard.language', 'zh-CN');
  }, token);
  const page = await context.newPage();
  const complaints: string[] = [];
  listen(page, complaints);
  await page.goto(`${shop.hub.url}/bay`);
  const terminal = bayPage(page, 'zh-CN');
  await terminal.signIn(place.technician, PIN);
  await report(terminal);
  await expect.poll(async () => (await additionsOf(shop, car)).length).toBe(1);
  const [found] = await additionsOf(shop, car);
  await expect.poll(() => photoAtHub(shop, page, found?.photoIds[0] ?? '')).toMatchObject({ size: [1280, 853] });
  expect(complaints).toEqual([]);
  await old.close();
});

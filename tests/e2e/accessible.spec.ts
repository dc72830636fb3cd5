import { expect, type Page } from '@playwright/test';
import { adminTexts } from '../../shared/i18n/admin.texts.ts';
import { bayTexts } from '../../shared/i18n/bay.texts.ts';
import { deskTexts } from '../../shared/i18n/desk.texts.ts';
import { dispatcherTexts } from '../../shared/i18n/dispatcher.texts.ts';
import { gateTexts } from '../../shared/i18n/gate.texts.ts';
import { inspectorTexts } from '../../shared/i18n/inspector.texts.ts';
import { orderTexts } from '../../shared/i18n/order.texts.ts';
import { setupTexts } from '../../shared/i18n/setup.texts.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { graveViolations } from '../support/axe.ts';
import { bringCar } from '../support/cars.ts';
import { startNewHub } from '../support/hubProcess.ts';
import { speaker } from '../support/say.ts';
import { makeWorkplace, PIN } from '../support/workplace.ts';
import { advisorPage } from './advisor.page.ts';
import { bayPage } from './bay.page.ts';
import { boardPage } from './board.page.ts';
import { listen, test } from './shop.ts';

const THEMES = ['light', 'dark'] as const;
const PLATE = '京A8B2Q6';
const SHOWN = '京A·8B2Q6';
const WIDE = { width: 1920, height: 1080 } as const;

const board = speaker(dispatcherTexts, 'zh-CN');
const words = speaker(wordsTexts, 'zh-CN');

/** Goes on after a finding, so that one run tells of all of them. */
const judge = async (page: Page, what: string, within?: string) =>
  expect.soft(await graveViolations(page, within), what).toEqual([]);
/** What lies over a screen that was judged before. */
const DIALOG = '[role="dialog"]';

test('gate, lounge and wall', async ({ shop, browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const gate = await context.newPage();
  listen(gate, shop.complaints);
  await gate.goto(shop.hub.url);
  await expect(gate.getByText(speaker(gateTexts, 'zh-CN')('code'))).toBeVisible();
  await judge(gate, 'gate');
  await context.close();
  for (const role of ['lounge', 'wall'] as const) {
    const page = await shop.open(role, WIDE);
    await expect(page.getByText(/[A-Z]·/).first()).toBeVisible();
    await judge(page, role);
  }
});

test('bay terminal: signed out, signing in, before work, working, its sheets, held', async ({ shop }) => {
  const place = await makeWorkplace(shop.api);
  await bringCar(shop.api, PLATE, { at: place, inMinutes: 5 });
  const bay = bayPage(await shop.open('bay', { bayId: place.bayId }), 'zh-CN');
  const t = speaker(bayTexts, 'zh-CN');
  await expect(bay.signInTitle).toBeVisible();
  await judge(bay.page, 'signed out');
  await bay.page.getByRole('button', { name: place.technician }).tap();
  await expect(bay.sheet).toBeVisible();
  await judge(bay.page, 'PIN sheet', 'dialog');
  await bay.page.keyboard.press('Escape');
  await expect(bay.sheet).toBeHidden();
  await bay.signIn(place.technician, PIN);
  await judge(bay.page, 'before work');
  await bay.tap('start');
  await bay.expectState('stateWorking');
  await judge(bay.page, 'working');
  await bay.action('hold').tap();
  await expect(bay.sheet).toContainText(t('holdTitle'));
  await judge(bay.page, 'hold sheet: why', 'dialog');
  await bay.sheet.getByRole('button', { name: words('reason.D02') }).tap();
  await judge(bay.page, 'hold sheet: until when', 'dialog');
  await bay.sheet.getByRole('button', { name: t('end.m30') }).tap();
  await bay.expectState('stateHeld');
  await judge(bay.page, 'held');
  await bay.tap('resume');
  await bay.expectState('stateWorking');
  await bay.action('finish').tap();
  await expect(bay.sheet).toBeVisible();
  await judge(bay.page, 'finish sheet', 'dialog');
});

test('the board by team and by person', async ({ shop }) => {
  const page = await shop.open('dispatcher', WIDE);
  for (const grouping of ['by.team', 'by.person'] as const) {
    await page.getByText(board(grouping), { exact: true }).click();
    await judge(page, grouping);
  }
});

for (const theme of THEMES) {
  test(`dispatcher's board, drawer, menu and dialogs, ${theme}`, async ({ shop }) => {
    await makeWorkplace(shop.api);
    await bringCar(shop.api, PLATE);
    const page = await shop.open('dispatcher', { ...WIDE, theme });
    const { pool, open, work, drawer } = boardPage(page, 'zh-CN');
    await expect(pool.getByRole('button').first()).toBeVisible();
    await judge(page, 'board');
    await open(SHOWN);
    await judge(page, 'drawer', '.drawer');
    await work(SHOWN, '常规小保养').first().click({ button: 'right' });
    await expect(page.getByRole('menu')).toBeVisible();
    await judge(page, 'menu', '[role="menu"]');
    await page.getByRole('menuitem', { name: board('do.plan') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await judge(page, 'dispatch dialog', DIALOG);
    await dialog.getByRole('button', { name: board('leave') }).click();
    await expect(dialog).toBeHidden();
    await drawer(SHOWN)
      .getByRole('button', { name: board('do.promise') })
      .click();
    await expect(dialog).toBeVisible();
    await judge(page, 'promise dialog', DIALOG);
    await dialog.getByRole('button', { name: board('leave') }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: board('keysTitle') })).toBeVisible();
    await judge(page, 'keys', DIALOG);
  });

  test(`advisor's cars, form and car, and the order, ${theme}`, async ({ shop }) => {
    const { visitId } = await bringCar(shop.api, PLATE);
    const page = await shop.open('advisor', { width: 1280, height: 900, theme });
    const advisor = advisorPage(page, 'zh-CN');
    const car = page.getByRole('button').filter({ hasText: SHOWN });
    await expect(car).toBeVisible();
    await judge(page, 'cars');
    await advisor.openTakeIn();
    await judge(page, 'form');
    await car.click();
    await expect(page.getByRole('article')).toBeVisible();
    await judge(page, 'car');
    await page.goto(`${shop.hub.url}/desk#/order/${visitId}`);
    await expect(page.getByRole('heading', { name: speaker(orderTexts, 'zh-CN')('title') })).toBeVisible();
    await judge(page, 'order');
  });

  test(`inspection with its sheet, and wash, ${theme}`, async ({ shop }) => {
    const inspector = await shop.open('inspector', { width: 1024, height: 768, theme });
    const t = speaker(inspectorTexts, 'zh-CN');
    await inspector
      .getByRole('button', { name: t('sendBack') })
      .first()
      .click();
    await expect(inspector.getByRole('dialog')).toBeVisible();
    await judge(inspector, 'send back', 'dialog');
    await inspector.keyboard.press('Escape');
    await expect(inspector.getByRole('dialog')).toBeHidden();
    await judge(inspector, 'inspection');
    await inspector.getByRole('button', { name: speaker(deskTexts, 'zh-CN')('nobody') }).click();
    await expect(inspector.getByRole('dialog')).toBeVisible();
    await judge(inspector, 'sign in', DIALOG);
    const wash = await shop.open('wash', { width: 1024, height: 768, theme });
    await expect(wash.getByRole('listitem').first()).toBeVisible();
    await judge(wash, 'wash');
  });

  test(`screens and administration, ${theme}`, async ({ shop }) => {
    const page = await shop.open('dispatcher', { width: 1366, height: 900, theme, path: '/desk#/devices' });
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await judge(page, 'screens');
    await page.goto(`${shop.hub.url}/desk#/admin`);
    await page.reload();
    const t = speaker(adminTexts, 'zh-CN');
    for (const tab of ['tab.shop', 'tab.bays', 'tab.teams', 'tab.people', 'tab.standards'] as const) {
      await page.getByRole('tab', { name: t(tab) }).click();
      await expect(page.getByRole('tabpanel', { name: t(tab) })).toBeVisible();
      await judge(page, tab);
    }
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: t('edit') })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await judge(page, 'time table dialog', DIALOG);
  });

  test(`first start, ${theme}`, async ({ browser }) => {
    const hub = await startNewHub();
    const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 900 } });
    await context.addInitScript(
      ([token, dress]) => {
        localStorage.setItem('bayboard.token', token as string);
        localStorage.setItem('bayboard.theme', dress as string);
      },
      [hub.deskToken, theme],
    );
    const page = await context.newPage();
    const complaints: string[] = [];
    listen(page, complaints);
    const t = speaker(setupTexts, 'en');
    await page.goto(`${hub.url}/desk`);
    await expect(page.getByRole('heading', { name: t('welcome') })).toBeVisible();
    await judge(page, 'language');
    await page.getByRole('button', { name: 'English' }).last().click();
    await expect(page.getByText(t('chooseStart'))).toBeVisible();
    await judge(page, 'sample or own');
    await page.getByRole('button', { name: t('ownTitle') }).click();
    await page.getByRole('textbox', { name: t('name') }).fill('Corner Garage');
    await judge(page, 'shop');
    await page.getByRole('button', { name: t('next') }).click();
    await expect(page.getByText(t('placesText'))).toBeVisible();
    await judge(page, 'bays and teams');
    await page.getByRole('button', { name: /^Make/ }).click();
    await expect(page.getByRole('tab', { name: speaker(adminTexts, 'en')('tab.bays') })).toBeVisible();
    expect(complaints).toEqual([]);
    await context.close();
    await hub.end();
  });
}

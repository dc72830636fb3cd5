import { expect, type Page } from '@playwright/test';
import { bayTexts } from '../../shared/i18n/bay.texts.ts';
import { gateTexts } from '../../shared/i18n/gate.texts.ts';
import { loungeTexts } from '../../shared/i18n/lounge.texts.ts';
import { refusalText } from '../../shared/i18n/refusals.texts.ts';
import { wallTexts } from '../../shared/i18n/wall.texts.ts';
import { speaker } from '../support/say.ts';
import { makeWorkplace } from '../support/workplace.ts';
import { devicesPage } from './devices.page.ts';
import { listen, test } from './shop.ts';

const NAME = 'Hall east';
const BAY = 'Express one';

/** The six digits on a screen at the door. */
async function codeOn(page: Page): Promise<string> {
  const digits = page.getByText(/^\d{3}\s\d{3}$/);
  await expect(digits).toBeVisible();
  return ((await digits.textContent()) ?? '').replace(/\D/g, '');
}

test('a screen is admitted by its code, flashes, is given other jobs, and is thrown out', async ({ shop, browser }) => {
  const place = await makeWorkplace(shop.api);
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1366, height: 768 } });
  const screen = await context.newPage();
  listen(screen, shop.complaints);
  const devices = devicesPage(await shop.open('dispatcher', { path: '/desk#/devices', language: 'en' }), 'en');

  await screen.goto(shop.hub.url);
  const code = await codeOn(screen);
  await devices.admit(code, { role: 'lounge', name: NAME });
  await expect(screen).toHaveURL(`${shop.hub.url}/lounge`);
  await expect(screen.getByRole('heading', { name: speaker(loungeTexts, 'en')('title') })).toBeVisible();
  await devices.expectState(NAME, 'live');

  await expect(screen.getByText(NAME, { exact: true })).toBeHidden();
  await devices.flash(NAME);
  await expect(screen.getByText(NAME, { exact: true })).toBeVisible();

  await devices.change(NAME, { role: 'wall', name: NAME });
  await expect(screen).toHaveURL(`${shop.hub.url}/wall`);
  await expect(screen).toHaveTitle(speaker(wallTexts, 'en')('pageTitle'));

  await devices.change(NAME, { role: 'bay', bay: place.label, name: BAY });
  await expect(screen).toHaveURL(`${shop.hub.url}/bay`);
  await expect(screen).toHaveTitle(speaker(bayTexts, 'en')('title'));
  await expect(screen.getByRole('heading', { level: 1 })).toContainText(place.label);
  await devices.expectState(BAY, 'live');

  await devices.throwOut(BAY);
  await expect(screen.getByRole('alert')).toContainText(refusalText('en', 'token-revoked', {}, 'UTC'));
  await expect(screen.getByRole('heading', { name: speaker(gateTexts, 'en')('title') })).toBeVisible();
  expect(await codeOn(screen)).not.toBe(code);
  await expect(devices.row(BAY)).toHaveCount(0);
  await context.close();
});

test('a page that is closed goes offline on the devices page, and says since when', async ({ shop }) => {
  const devices = devicesPage(await shop.open('dispatcher', { path: '/desk#/devices', language: 'en' }), 'en');
  const lounge = await shop.open('lounge');
  await devices.expectState('test lounge', 'live');
  await lounge.close();
  await devices.expectState('test lounge', 'offline');
});

import { expect, type Locator } from '@playwright/test';
import { deskTexts } from '../../shared/i18n/desk.texts.ts';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { speaker } from '../support/say.ts';
import { TALL_LOUNGE } from './lounge.page.ts';
import { test } from './shop.ts';

const desk = speaker(deskTexts, 'zh-CN');

/** The cars a screen shows and how they stand, without the times that tick by themselves. */
async function cars(list: Locator): Promise<string> {
  const texts = await list.allInnerTexts();
  return texts.map((text) => text.replace(/\d{1,2}:\d{2}|[\d\s/]+(?:分|小时|天|′)/g, '')).join('\n');
}

test('play the day: simulated people work, and every screen moves', async ({ shop }) => {
  test.slow();
  const working = (await shop.api.visits()).filter(({ stage }) => stage === 'working');
  const [bayId] = working
    .toSorted((a, b) => a.remainingMinutes - b.remainingMinutes)
    .flatMap(({ stays }) => stays.find(({ end }) => end === null)?.bayId ?? []);
  if (bayId === undefined) throw new Error('nobody works in the sample shop');
  const dispatcher = await shop.open('dispatcher', { width: 1920, height: 1080 });
  const lounge = await shop.open('lounge', TALL_LOUNGE);
  const wall = await shop.open('wall', { width: 1920, height: 1080 });
  const bay = await shop.open('bay', { bayId });
  const screens = {
    board: dispatcher
      .getByRole('region', { name: speaker(uiTexts, 'zh-CN')('boardLabel') })
      .getByRole('group')
      .getByRole('button'),
    lounge: lounge.getByRole('listitem'),
    wall: wall.getByRole('article'),
    bay: bay.getByRole('main'),
  };
  const before = new Map<string, string>();
  for (const [name, list] of Object.entries(screens)) {
    await expect(list.first()).toBeVisible();
    before.set(name, await cars(list));
  }

  await dispatcher.getByRole('button', { name: desk('demoPlay') }).click();
  await expect(dispatcher.getByRole('region', { name: desk('demoClock') })).toContainText(desk('demoPlaying'));
  for (const [name, list] of Object.entries(screens)) {
    await expect.poll(() => cars(list), { message: `${name} moves`, timeout: 60_000 }).not.toBe(before.get(name));
  }

  await dispatcher.getByRole('button', { name: desk('demoStop') }).click();
  await expect(dispatcher.getByRole('button', { name: desk('demoPlay') })).toBeVisible();
  expect(await shop.api.clock()).toMatchObject({ rate: 1, playing: false });
});

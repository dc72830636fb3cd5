import { expect, type Locator, type Page } from '@playwright/test';
import { formatPlate } from '../../shared/domain/plate.ts';
import { dispatcherTexts } from '../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../shared/i18n/format.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { bringCar } from '../support/cars.ts';
import { speaker } from '../support/say.ts';
import { makeWorkplace } from '../support/workplace.ts';
import { boardPage } from './board.page.ts';
import { test } from './shop.ts';

const PLATE = '京A8B2Q6';
const WORK = '常规小保养';
/** More stops than a board may have between two things that belong together. */
const MANY = 60;

const t = speaker(dispatcherTexts, 'zh-CN');

/** Presses a key until a thing has the focus. */
async function press(page: Page, key: string, until: Locator): Promise<void> {
  for (let presses = 0; presses < MANY; presses++) {
    await page.keyboard.press(key);
    const [reached] = await until.evaluateAll((elements) => elements.filter((one) => one === document.activeElement));
    if (reached !== undefined) return;
  }
  throw new Error(`${key} does not lead to ${String(until)}`);
}

test('the dispatcher finds a car, plans its work, starts it and reads its story without a mouse', async ({ shop }) => {
  const place = await makeWorkplace(shop.api);
  await bringCar(shop.api, PLATE);
  const plate = formatPlate(PLATE);
  const page = await shop.open('dispatcher', { width: 1920, height: 1080 });
  const board = boardPage(page, 'zh-CN');
  const { keyboard } = page;
  await expect(board.pool.getByRole('listitem').filter({ hasText: plate })).toBeVisible();

  await keyboard.press('/');
  await expect(board.search).toBeFocused();
  await keyboard.type('8B2Q6');
  await keyboard.press('Enter');
  await expect(board.drawer(plate)).toBeVisible();
  await board.expectStage(plate, 'arrived');

  await press(page, 'Tab', board.found.getByRole('button').filter({ hasText: WORK }));
  await keyboard.press('m');
  const spoken = page.getByRole('status').filter({ hasText: bayName('zh-CN', place.label) });
  await expect(async () => {
    await keyboard.press('ArrowDown');
    await expect(spoken).toBeAttached({ timeout: 1_000 });
  }).toPass();
  await keyboard.press('Enter');
  const card = board.lane(place.label).getByRole('button').filter({ hasText: plate });
  await expect(card).toBeVisible();
  await board.expectStage(plate, 'queued');

  await press(page, 'Tab', page.locator('[data-item]'));
  await press(page, 'ArrowDown', card);
  await keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: t('bay') })).toBeFocused();
  const people = dialog.getByRole('combobox', { name: t('people') });
  await press(page, 'Tab', people);
  await keyboard.type(place.technician);
  await expect(page.locator('.ant-select-item-option-active').filter({ hasText: place.technician })).toBeVisible();
  await keyboard.press('Enter');
  await expect(dialog.getByTitle(place.technician)).toBeVisible();
  await press(page, 'Tab', dialog.getByRole('button', { name: t('do.start') }));
  await keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await board.expectStage(plate, 'working');

  await keyboard.press('Escape');
  await expect(board.drawer(plate)).toBeHidden();
  await keyboard.press('Enter');
  await expect(board.drawer(plate)).toBeVisible();

  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: t('keysTitle') })).toContainText(t('key.resize'));
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await keyboard.press('h');
  await expect(dialog).toContainText(speaker(wordsTexts, 'zh-CN')('reason.D01'));
});

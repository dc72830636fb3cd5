import { expect } from '@playwright/test';
import type { DeskPage } from '../../renderer/screens/desk/routes.model.ts';
import { deskTexts } from '../../shared/i18n/desk.texts.ts';
import { onTimeTexts } from '../../shared/i18n/onTime.texts.ts';
import { verdictTexts } from '../../shared/i18n/verdict.texts.ts';
import { graveViolations } from '../support/axe.ts';
import { speaker } from '../support/say.ts';
import { test } from './shop.ts';

/** Of the sentence that says what would have saved it, the part without figures. */
const SAVED = { 'zh-CN': '就能准时', en: 'less and it was on time' } as const;
const WIDE = { width: 1920, height: 1080 } as const;
/** Where managers, callers and the front desk work. */
const OFFICE: readonly DeskPage[] = ['on-time', 'month', 'handover', 'calls', 'shift'];

for (const language of ['zh-CN', 'en'] as const) {
  test(`"why was this car late, and what would have saved it?" within three clicks, ${language}`, async ({ shop }) => {
    const page = await shop.open('dispatcher', { ...WIDE, language, path: '/desk#/on-time' });
    const t = speaker(onTimeTexts, language);
    const verdict = speaker(verdictTexts, language);
    await expect(page.getByRole('heading', { name: t('title'), level: 1 })).toBeVisible();
    const late = page
      .locator('#late-cars tbody')
      .getByRole('row')
      .filter({ hasNotText: t('saidByCustomer') });
    await late.first().getByRole('button').click();
    const card = page.getByRole('dialog');
    await expect(card.getByRole('table', { name: verdict('minutes') })).toBeVisible();
    await expect(card.getByText(SAVED[language])).toBeVisible();
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the office's pages, ${theme}`, async ({ shop }) => {
    const page = await shop.open('dispatcher', { width: 1366, height: 768, theme });
    const desk = speaker(deskTexts, 'zh-CN');
    for (const one of OFFICE) {
      await page.getByRole('link', { name: desk(`page.${one}`), exact: true }).click();
      await expect(page.getByRole('heading').first()).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      expect.soft(await graveViolations(page), one).toEqual([]);
    }
  });
}

import { expect, type Page } from '@playwright/test';
import { advisorTexts } from '../../shared/i18n/advisor.texts.ts';
import { quoteTexts } from '../../shared/i18n/quote.texts.ts';
import { suggestTexts } from '../../shared/i18n/suggest.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { speaker } from '../support/say.ts';
import type { WalkIn } from './advisor.page.ts';

/** The advisor's form for a car that comes in, up to the promise that it offers. */
export function quotePage(page: Page, language: Language) {
  const t = speaker(advisorTexts, language);
  const quote = speaker(quoteTexts, language);
  const offer = page.getByRole('region', { name: quote('label') });
  return {
    offer,
    /** What earlier times would risk, each a button. */
    earlier: offer.getByRole('listitem'),
    async describe(car: WalkIn): Promise<void> {
      const fill = (name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);
      await page.getByRole('button', { name: t('takeIn') }).click();
      await fill(t('plate'), car.plate);
      await fill(t('model'), car.model);
      await fill(t('name'), car.customer);
      await page.getByRole('combobox', { name: t('addWork') }).fill(car.work);
      await page.keyboard.press('Enter');
    },
    async accept(): Promise<void> {
      await offer.getByRole('button', { name: quote('take'), exact: true }).click();
      await expect(offer.getByRole('button', { name: quote('taken') })).toBeVisible();
    },
    async confirm(): Promise<void> {
      await page.getByRole('button', { name: t('confirmTakeIn') }).click();
      await expect(page.getByRole('status').filter({ hasText: t('takenIn') })).toBeVisible();
    },
  };
}

/** The suggested plan beside the dispatcher's board. */
export function suggestPage(page: Page, language: Language) {
  const t = speaker(suggestTexts, language);
  const panel = page.getByRole('complementary', { name: t('title') });
  return {
    panel,
    /** What it would bring, in words. */
    effect: panel.locator('.suggest-effect'),
    ghosts: page.locator('.tl-proposal'),
    moves: panel.locator('.suggest-move'),
    refused: panel.locator('.suggest-refused'),
    ask: () => page.getByRole('button', { name: t('suggest'), exact: true }).click(),
    async lookLonger(): Promise<void> {
      await panel.getByRole('button', { name: t('longer') }).click();
      await expect(panel.getByRole('status').filter({ hasText: t('waiting', { n: 5 }) })).toBeVisible();
      await expect(panel.getByRole('button', { name: t('longer') })).toBeVisible();
    },
    async takeAll(count: number): Promise<void> {
      await panel.getByRole('button', { name: t('takeAll') }).click();
      await expect(panel.getByText(t('takenSo', { n: count }), { exact: true })).toBeVisible();
    },
    async takeBackAll(count: number): Promise<void> {
      await panel.getByRole('button', { name: t('takeBackAll', { n: count }) }).click();
      await expect(panel.getByRole('button', { name: t('takeAll') })).toBeVisible();
    },
  };
}

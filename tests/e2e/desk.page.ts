import { expect, type Page } from '@playwright/test';
import type { PersonRole } from '../../shared/domain/vocabulary.ts';
import { deskTexts } from '../../shared/i18n/desk.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';

/** What stands around every desk screen. */
export function deskPage(page: Page, language: Language) {
  const t = speaker(deskTexts, language);
  const words = speaker(wordsTexts, language);
  return {
    page,
    /** Signs in the first person of a role, by name and PIN. */
    async signIn(role: PersonRole, pin: string): Promise<void> {
      await page.getByRole('button', { name: t('nobody') }).click();
      const dialog = page.getByRole('dialog', { name: t('signInTitle') });
      await dialog.getByRole('combobox').fill(words(`role.${role}`));
      await page.keyboard.press('Enter');
      await dialog.getByLabel(t('signInPin')).fill(pin);
      await dialog.getByRole('button', { name: t('signIn') }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByRole('button', { name: t('nobody') })).toBeHidden();
    },
  };
}

import { expect, type Page } from '@playwright/test';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { devicesTexts } from '../../shared/i18n/devices.texts.ts';
import { bayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';

type Job = { readonly role: DeviceRole; readonly bay?: string; readonly name: string };

/** The devices page of the dispatcher; screens are named as the shop calls them. */
export function devicesPage(page: Page, language: Language) {
  const t = speaker(devicesTexts, language);
  const words = speaker(wordsTexts, language);
  const dialog = page.getByRole('dialog');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  const press = (name: string, key: 'flash' | 'edit' | 'remove') =>
    row(name)
      .getByRole('button', { name: t(key), exact: true })
      .click();
  const choose = async (field: string, option: string) => {
    await dialog.getByRole('combobox', { name: field }).click();
    await page.locator('.ant-select-item-option').filter({ hasText: option }).click();
  };
  const fill = async ({ role, bay, name }: Job) => {
    await choose(t('role'), words(`deviceRole.${role}`));
    if (bay !== undefined) await choose(t('bay'), bayName(language, bay));
    await dialog.getByRole('textbox', { name: t('name') }).fill(name);
  };
  return {
    page,
    row,
    async admit(code: string, job: Job): Promise<void> {
      const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
      await page
        .getByRole('listitem')
        .filter({ hasText: shown })
        .getByRole('button', { name: t('admit') })
        .click();
      await fill(job);
      await dialog.getByRole('button', { name: t('admit') }).click();
      await expect(dialog).toBeHidden();
    },
    async change(name: string, job: Job): Promise<void> {
      await press(name, 'edit');
      await fill(job);
      await dialog.getByRole('button', { name: t('save') }).click();
      await expect(dialog).toBeHidden();
    },
    flash: (name: string) => press(name, 'flash'),
    async throwOut(name: string): Promise<void> {
      await press(name, 'remove');
      await dialog.getByRole('button', { name: t('remove'), exact: true }).click();
    },
    expectState: (name: string, state: 'live' | 'behind' | 'offline') => expect(row(name)).toContainText(t(state)),
  };
}

import { expect, type Page } from '@playwright/test';
import type { ReasonCode } from '../../shared/domain/reasons.ts';
import { bayTexts } from '../../shared/i18n/bay.texts.ts';
import type { Language, TextKey } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';

type EndKey = Extract<TextKey<typeof bayTexts>, `end.${string}`>;
type StateKey = Extract<TextKey<typeof bayTexts>, `state${string}`>;
type ActionKey = 'start' | 'hold' | 'resume' | 'finish' | 'help' | 'leave';

/** A bay terminal, worked with fingers: taps and nothing else. */
export function bayPage(page: Page, language: Language) {
  const t = speaker(bayTexts, language);
  const words = speaker(wordsTexts, language);
  /** One that rests says why behind its word. */
  const action = (key: ActionKey, set: { disabled?: boolean } = {}) =>
    page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${t(key)}`), ...set });
  const sheet = page.getByRole('dialog');
  const button = (name: string) => page.getByRole('button', { name });
  return {
    page,
    sheet,
    signInTitle: page.getByRole('heading', { name: t('signIn') }),
    async signIn(name: string, pin: string): Promise<void> {
      await expect(button(name)).toBeVisible();
      await expect(async () => {
        if (await sheet.isHidden()) await button(name).tap();
        await expect(sheet).toBeVisible({ timeout: 1_000 });
      }).toPass();
      for (const digit of pin) await sheet.getByRole('button', { name: digit, exact: true }).tap();
      await sheet.getByRole('button', { name: t('pinEnter') }).tap();
      await expect(sheet).toBeHidden();
      await expect(page.locator('header')).toContainText(name);
    },
    action,
    /** A button rests once it is done; a tap right after another on it was taken for a bounce, and is repeated. */
    async tap(key: 'start' | 'resume' | 'leave'): Promise<void> {
      const active = action(key, { disabled: false });
      await expect(active).toBeVisible();
      await expect(async () => {
        if ((await active.count()) > 0) await active.tap();
        await expect(active).toHaveCount(0, { timeout: 2_000 });
      }).toPass();
    },
    async hold(reason: ReasonCode, end: EndKey): Promise<void> {
      await action('hold').tap();
      await sheet.getByRole('button', { name: words(`reason.${reason}`) }).tap();
      await sheet.getByRole('button', { name: t(end) }).tap();
      await expect(sheet).toBeHidden();
    },
    async finish(): Promise<void> {
      await action('finish').tap();
      for (const point of await sheet.locator('.check-points button').all()) await point.tap();
      await sheet.getByRole('button', { name: t('finishChecked') }).tap();
      await expect(sheet).toBeHidden();
    },
    /** What is read from across the bay. */
    expectState: (key: StateKey) =>
      expect(
        page
          .locator('header')
          .getByRole('status')
          .filter({ hasText: t(key) }),
      ).toBeVisible(),
    expectCar: (plate: string) => expect(page.getByRole('main')).toContainText(plate),
  };
}

export type BayPage = ReturnType<typeof bayPage>;

import { expect, type Page } from '@playwright/test';
import type { Stage } from '../../shared/domain/vocabulary.ts';
import { advisorTexts } from '../../shared/i18n/advisor.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';

/** A walk-in, as an advisor writes it down. */
export type WalkIn = {
  readonly plate: string;
  readonly model: string;
  readonly colour: string;
  readonly customer: string;
  readonly phone: string;
  readonly request: string;
  /** Code in the time table. */
  readonly work: string;
};

/** The advisor's desk, as an advisor uses it. */
export function advisorPage(page: Page, language: Language) {
  const t = speaker(advisorTexts, language);
  const words = speaker(wordsTexts, language);
  const car = page.getByRole('article');
  /** A button of the car, and the same word in the question it asks. */
  const confirm = async (key: 'settle' | 'deliver') => {
    await car.getByRole('button', { name: t(key), exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t(key), exact: true })
      .click();
  };
  return {
    page,
    async openTakeIn(): Promise<void> {
      await page.getByRole('button', { name: t('takeIn') }).click();
    },
    /** Gives the pickup number. */
    async takeIn(walkIn: WalkIn): Promise<string> {
      await this.openTakeIn();
      const fill = (name: string, text: string) => page.getByRole('textbox', { name, exact: true }).fill(text);
      await fill(t('plate'), walkIn.plate);
      await fill(t('model'), walkIn.model);
      await fill(t('colour'), walkIn.colour);
      await fill(t('name'), walkIn.customer);
      await fill(t('phone'), walkIn.phone);
      await fill(t('request'), walkIn.request);
      await page.getByRole('combobox', { name: t('addWork') }).fill(walkIn.work);
      await page.keyboard.press('Enter');
      const promise = page.getByRole('group', { name: t('promise'), exact: true });
      await promise.getByRole('button').first().click();
      await page.getByRole('button', { name: t('confirmTakeIn') }).click();
      const done = page.getByRole('status').filter({ hasText: t('takenIn') });
      await expect(done).toBeVisible();
      const pickup = /[A-Z]+\d{3}/.exec((await done.textContent()) ?? '')?.[0] ?? '';
      await done.getByRole('button', { name: t('showCar') }).click();
      return pickup;
    },
    expectStage: (stage: Stage) => expect(car.getByRole('definition').first()).toHaveText(words(`stage.${stage}`)),
    settle: () => confirm('settle'),
    deliver: () => confirm('deliver'),
  };
}

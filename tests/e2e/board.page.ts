import { expect, type Locator, type Page } from '@playwright/test';
import type { Stage } from '../../shared/domain/vocabulary.ts';
import { dispatcherTexts } from '../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';

/** The dispatcher's board, worked with a mouse. Cars are named by their plate as it is written: 京A·8B2Q6. */
export function boardPage(page: Page, language: Language) {
  const t = speaker(dispatcherTexts, language);
  const words = speaker(wordsTexts, language);
  const search = page.getByRole('textbox', { name: t('search') });
  const pool = page.getByRole('region', { name: t('pool'), exact: true });
  const found = page.getByRole('region', { name: t('poolFound'), exact: true });
  const lane = (label: string) => page.getByRole('group', { name: bayName(language, label), exact: true });
  const drawer = (plate: string) => page.getByRole('complementary', { name: t('storyOf', { car: plate }) });
  /** A line of work: cars and their work are buttons, the work's name says its minutes too. */
  const work = (plate: string, name: string) =>
    page.getByRole('listitem').filter({ hasText: plate }).getByRole('button').filter({ hasText: name });
  return {
    page,
    pool,
    found,
    search,
    lane,
    drawer,
    work,
    notices: page.getByRole('region', { name: t('notices') }),
    async open(plate: string): Promise<void> {
      await search.fill(plate.replace('·', ''));
      await found.getByRole('button').filter({ hasText: plate }).first().click();
      await expect(drawer(plate)).toBeVisible();
      await search.fill('');
    },
    /** Drags a waiting line of work to a bay, to a moment `ahead` px right of now, as a hand does. */
    async drag(line: Locator, label: string, ahead = 60): Promise<void> {
      await this.hover(line, label, ahead);
      await page.mouse.up();
    },
    /** The same without letting go. */
    async hover(line: Locator, label: string, ahead: number): Promise<void> {
      await line.scrollIntoViewIfNeeded();
      const from = await boxOf(line);
      const to = await boxOf(lane(label));
      const now = await boxOf(page.locator('.tl-now').first());
      const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 12, y + 6, { steps: 3 });
      await page.mouse.move(now.x + ahead, to.y + to.height / 2, { steps: 12 });
      await expect(page.locator('.tl-ghost')).toBeVisible();
    },
    expectStage: (plate: string, stage: Stage) =>
      expect(drawer(plate).locator('header')).toContainText(words(`stage.${stage}`)),
  };
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`not on the screen: ${String(locator)}`);
  return box;
}

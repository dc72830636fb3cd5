import { expect, type Page } from '@playwright/test';
import type { LoungeStep } from '../../shared/domain/vocabulary.ts';
import { stepsTexts } from '../../shared/i18n/steps.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { speaker } from '../support/say.ts';

/** Tall enough for the whole shop on one page: nothing has to be waited for until it flips by. */
export const TALL_LOUNGE = { width: 640, height: 4200 } as const;

/** The lounge, as a guest reads it; cars are named by their masked plate. */
export function loungePage(page: Page, language: Language) {
  const word = speaker(stepsTexts, language);
  const line = (masked: string) => page.getByRole('listitem').filter({ hasText: masked });
  return {
    page,
    line,
    async expectStep(masked: string, step: LoungeStep): Promise<void> {
      await expect(line(masked)).toContainText(word(`step.${step}`));
    },
    expectGone: (masked: string) => expect(line(masked)).toHaveCount(0),
  };
}

/** Notes everything that comes down the wire to a page; to be called before the page opens. */
export function recordFrames(page: Page, frames: string[]): void {
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void frames.push(payload.toString()));
  });
}

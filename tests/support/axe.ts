import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const GRAVE: readonly unknown[] = ['serious', 'critical'];

/**
 * What axe finds serious or critical on a page as it stands, or in a part of it (CSS): the rule, and where it is broken.
 */
export async function graveViolations(page: Page, within = 'html'): Promise<string[]> {
  // nothing of ours is in a frame, so the page can be judged without opening another one beside it
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(within).analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`)
          .slice(0, 4)
          .join(' | ')}`,
    );
}

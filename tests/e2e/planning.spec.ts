import { expect } from '@playwright/test';
import type { VisitFile } from '../../shared/domain/model.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { suggestTexts } from '../../shared/i18n/suggest.texts.ts';
import type { ShopApi } from '../support/api.ts';
import { speaker } from '../support/say.ts';
import { boardPage } from './board.page.ts';
import { quotePage, suggestPage } from './planning.page.ts';
import { test } from './shop.ts';
import { CAR } from './wholeVisit.ts';

const SIZES = { 'zh-CN': { width: 1920, height: 1080 }, en: { width: 1366, height: 768 } } as const;
const HOUR = 3_600_000;

/** Every plan on the board, by operation. */
const plansOf = async (api: ShopApi) =>
  new Map((await api.visits()).flatMap(({ operations }) => operations.map(({ id, plan }) => [id, plan] as const)));

for (const language of ['zh-CN', 'en'] as const) {
  test(`the advisor promises the time that holds, and sees what an earlier one risks, ${language}`, async ({
    shop,
  }, info) => {
    const page = await shop.open('advisor', { language, ...SIZES[language] });
    const quote = quotePage(page, language);
    await quote.describe(CAR);
    await expect(quote.offer).toContainText('96%');
    expect(await quote.earlier.count()).toBeGreaterThan(1);
    await page.screenshot({ path: info.outputPath(`quote-${language}.png`) });
    await quote.accept();
    await quote.confirm();
    const [car] = (await shop.api.visits()).filter(({ visit }) => visit.plate === CAR.plate);
    expect(car?.promises).toMatchObject([{ quoteId: expect.any(String) }]);
  });

  test(`a suggestion is shown, taken whole, and taken back by one undo, ${language}`, async ({ shop }, info) => {
    await shop.api.turnClock({ do: 'pause' });
    const before = await plansOf(shop.api);
    const page = await shop.open('dispatcher', { language, ...SIZES[language] });
    const suggest = suggestPage(page, language);
    await suggest.ask();
    await expect(suggest.effect).not.toBeEmpty();
    // a busy machine may need longer
    await suggest.lookLonger();
    const count = await suggest.moves.count();
    expect(count).toBeGreaterThan(5);
    await expect(suggest.ghosts.first()).toBeVisible();
    await page.screenshot({ path: info.outputPath(`suggestion-${language}.png`) });

    await suggest.takeAll(count);
    await expect(suggest.refused).toHaveCount(0);
    const changed = async () =>
      [...(await plansOf(shop.api))].filter(([id, plan]) => plan.startAt !== before.get(id)?.startAt);
    expect((await changed()).length).toBeGreaterThan(0);
    await page.screenshot({ path: info.outputPath(`taken-${language}.png`) });
    await suggest.takeBackAll(count);
    await expect.poll(() => plansOf(shop.api)).toEqual(before);
  });

  test(`what a drop would cost is seen before it is dropped, ${language}`, async ({ shop }, info) => {
    const { api } = shop;
    await api.turnClock({ do: 'pause' });
    const { now } = await api.clock();
    const done = await api.done('visit.takeIn', {
      ...{
        plate: '京A5W7T1',
        vin: null,
        model: '迈腾',
        colour: '',
        mileage: null,
        category: 'maintenance',
        advisorId: null,
      },
      ...{ customer: { name: '', phone: '' }, request: '', waits: false, washWanted: false },
      promise: { at: now + 5 * HOUR, means: 'in-person', outsideHours: true },
      operations: [{ standardId: CAR.work }],
    });
    const { bayId } = await api
      .done('bay.save', { id: null, label: 'W1', kind: 'express', position: 1, teamId: null })
      .then(({ answer }) => answer);
    expect(bayId).toBeDefined();
    const file = await api.get<VisitFile>(`/visits/${String(done.answer.visitId)}`);
    const board = boardPage(await shop.open('dispatcher', { language, ...SIZES[language] }), language);
    const { page } = board;
    await expect.poll(async () => (await api.visit(file.visit.id)).visit.forecast).not.toBeNull();
    const line = board.work(formatPlate(file.visit.plate), language === 'en' ? 'Minor service' : '常规小保养').first();
    // well past 15:17 on either screen
    await board.hover(line, 'W1', language === 'en' ? 400 : 700);
    const t = speaker(suggestTexts, language);
    await page.screenshot({ path: info.outputPath(`drop-${language}.png`) });
    await expect(page.locator('.drop-note')).toContainText(t('dropLate', { n: 1 }));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.drop-note')).toHaveCount(0);
  });
}

import { expect, type Page, type TestInfo } from '@playwright/test';
import { deskTexts } from '../../shared/i18n/desk.texts.ts';
import { dispatcherTexts } from '../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../shared/i18n/format.ts';
import { suggestTexts } from '../../shared/i18n/suggest.texts.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { speaker } from '../support/say.ts';
import { boardPage } from './board.page.ts';
import { stageScene, type Work } from './scene.ts';
import { type Shop, test } from './shop.ts';

/** E1 to E4 brought about on the demo's shop clock, and what a dispatcher sees of each, in both languages. */
const LANGUAGES = ['zh-CN', 'en'] as const;
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;

/** The dispatcher's board in every language and size, one after the other, each looked at and pictured. */
async function onBoards(
  shop: Shop,
  info: TestInfo,
  scene: string,
  look: (board: ReturnType<typeof boardPage>, language: Language) => Promise<void>,
) {
  for (const language of LANGUAGES) {
    for (const size of SIZES) {
      const page = await shop.open('dispatcher', { language, ...size });
      await look(boardPage(page, language), language);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: info.outputPath(`${scene}-${language}-${size.width}.png`) });
      await page.context().close();
    }
  }
}

const STEPS: readonly Work[] = [
  { name: '拆保险杠', minutes: 60, trade: 'body', bayNeed: 'body' },
  { name: '更换翼子板', minutes: 120, trade: 'body', bayNeed: 'body' },
  { name: '喷漆', minutes: 60, trade: 'paint', bayNeed: 'booth' },
  { name: '烤漆', minutes: 60, unattendedMinutes: 50, trade: 'paint', bayNeed: 'booth' },
  { name: '抛光', minutes: 40, trade: 'paint', bayNeed: 'paint-prep' },
  { name: '装复', minutes: 60, trade: 'body', bayNeed: 'body' },
  { name: '四轮定位', minutes: 45, trade: 'mechanical', bayNeed: 'alignment' },
];
const COOLS = 30;

test('E1: an accident car, its chain over days and trades, parked between two steps', async ({ shop }, info) => {
  test.slow();
  const { api } = shop;
  const stage = await stageScene(api);
  await stage.set(1, '08:30');
  const body = await stage.bay('E11', 'body');
  const booth = await stage.bay('E12', 'booth');
  const prep = await stage.bay('E13', 'paint-prep');
  const aligner = await stage.bay('E14', 'alignment');
  const smith = await stage.person('钣金一', 'body');
  const painter = await stage.person('漆工一', 'paint');
  const mechanic = await stage.person('机修一', 'mechanical');
  const { visitId, ids } = await stage.takeIn('京A1E101', stage.at(3, '17:00'), STEPS);
  const [strip = '', panel = '', spray = '', bake = '', polish = '', refit = '', align = ''] = ids;
  for (const [n, operationId] of ids.entries()) {
    if (n === 0) continue;
    const dependsOn = [{ operationId: ids[n - 1] ?? '', lagMinutes: operationId === polish ? COOLS : 0 }];
    await api.done('operation.edit', { operationId, set: { dependsOn } });
  }
  const park = (label: string) => api.done('visit.move', { visitId, place: 'parking', label });
  await stage.start(strip, body, smith);
  await stage.set(1, '09:30');
  await stage.finish(strip);
  await stage.start(panel, body, smith);
  await stage.set(1, '09:40');
  await api.done('operation.hold', {
    operationId: panel,
    reason: 'D02',
    note: '翼子板',
    expectedEnd: stage.at(3, '09:00'),
  });
  await park('P7');
  await stage.plan(spray, booth, painter, stage.at(3, '11:00'));
  await stage.plan(bake, booth, painter, stage.at(3, '13:00'));
  await stage.plan(polish, prep, painter, stage.at(3, '14:35'));
  await stage.plan(refit, body, smith, stage.at(3, '15:15'));
  await stage.plan(align, aligner, mechanic, stage.at(3, '16:15'));
  await stage.foretold(visitId, ({ p10 }) => (p10 ?? 0) > stage.at(3, '09:00'));

  await onBoards(shop, info, 'e1', async (board, language) => {
    const t = speaker(dispatcherTexts, language);
    const words = speaker(wordsTexts, language);
    await board.open('京A·1E101');
    const drawer = board.drawer('京A·1E101');
    for (const { name } of STEPS) await expect(drawer).toContainText(name);
    await expect(drawer).toContainText('P7');
    await expect(drawer).toContainText(words('reason.D02'));
    await board.page.getByRole('button', { name: t('dayAfter') }).click();
    await board.page.getByRole('button', { name: t('dayAfter') }).click();
    for (const [label, name] of [
      ['E12', '喷漆'],
      ['E13', '抛光'],
      ['E14', '四轮定位'],
    ] as const)
      await expect(board.lane(label).getByRole('button').filter({ hasText: name })).toBeAttached();
    await board.page.screenshot({ path: info.outputPath(`e1-story-${language}.png`) });
    await drawer.getByRole('button', { name: t('closeStory') }).click();
  });
});

test('E2: two people on one car, and one person on two', async ({ shop }, info) => {
  test.slow();
  const { api } = shop;
  const stage = await stageScene(api);
  await stage.set(1, '09:00');
  const halls = [
    await stage.bay('E21', 'general'),
    await stage.bay('E22', 'general'),
    await stage.bay('E23', 'general'),
  ];
  const [both = '', charger = '', other = ''] = halls;
  const [first, second] = [await stage.person('甲二', 'mechanical'), await stage.person('乙二', 'mechanical')];
  const third = await stage.person('丙二', 'mechanical');
  const promised = stage.at(1, '17:00');
  const one = await stage.takeIn('京A2E201', promised, [{ name: '拆装发动机', minutes: 180, crew: 2 }]);
  const charged = await stage.takeIn('京A2E202', promised, [{ name: '充电', minutes: 100, unattendedMinutes: 80 }]);
  const served = await stage.takeIn('京A2E203', promised, [{ name: '前制动片', minutes: 90 }]);
  await stage.start(one.ids[0] ?? '', both, first);
  await stage.start(charged.ids[0] ?? '', charger, third);
  await stage.set(1, '09:20');
  await api.done('operation.crew', { operationId: one.ids[0] ?? '', personIds: [first, second] });
  await stage.start(served.ids[0] ?? '', other, third);
  await stage.set(1, '09:40');

  await onBoards(shop, info, 'e2', async (board, language) => {
    const t = speaker(dispatcherTexts, language);
    await expect(board.lane('E21').getByRole('button').filter({ hasText: '京A·2E201' })).toBeVisible();
    await board.open('京A·2E201');
    for (const name of ['甲二', '乙二']) await expect(board.drawer('京A·2E201')).toContainText(name);
    await board
      .drawer('京A·2E201')
      .getByRole('button', { name: t('closeStory') })
      .click();
    await board.page.getByText(t('by.person'), { exact: true }).click();
    const person = (name: string) => board.page.getByRole('group', { name, exact: true });
    const cards = (name: string) => person(name).getByRole('button');
    await board.page.locator('.tl-scroller').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    for (const plate of ['京A·2E202', '京A·2E203'])
      await expect(cards('丙二').filter({ hasText: plate })).toBeVisible();
    for (const name of ['甲二', '乙二']) await expect(cards(name).filter({ hasText: '京A·2E201' })).toBeVisible();
  });
});

test('E3: a lift fails: the promises at risk, and another plan', async ({ shop }, info) => {
  test.slow();
  const { api } = shop;
  const stage = await stageScene(api);
  await stage.set(0, '13:00');
  const [failing, other] = [await stage.bay('E31', 'general'), await stage.bay('E32', 'general')];
  const [first, second] = [await stage.person('甲三', 'mechanical'), await stage.person('乙三', 'mechanical')];
  const running = await stage.takeIn('京A3E301', stage.at(0, '17:30'), [
    { name: '更换减振器', minutes: 60, bayNeed: 'general' },
  ]);
  const work: Work = { name: '更换减振器', minutes: 40, bayNeed: 'general' };
  const planned = await stage.takeIn('京A3E302', stage.at(0, '16:40'), [work], true);
  await stage.start(running.ids[0] ?? '', failing, first);
  await stage.plan(planned.ids[0] ?? '', failing, second, stage.at(0, '14:30'));
  await stage.set(0, '13:20');
  await api.done('visit.move', { visitId: running.visitId, place: 'bay', bayId: other });
  await api.done('bay.close', { bayId: failing, reason: '举升机故障', expectedBack: stage.at(0, '17:00') });
  await stage.foretold(planned.visitId, ({ miss }) => (miss ?? 0) > 900);

  await onBoards(shop, info, 'e3', async (board, language) => {
    const t = speaker(dispatcherTexts, language);
    const says = speaker(suggestTexts, language);
    const { page, notices } = board;
    await expect(page.locator('.tl-label').filter({ hasText: bayName(language, 'E31') })).toContainText(
      t('outOfService', { reason: '举升机故障' }),
    );
    await expect(board.lane('E32').getByRole('button').filter({ hasText: '京A·3E301' })).toBeVisible();
    const notice = notices.getByRole('listitem').filter({ hasText: says('bayOut', { bay: bayName(language, 'E31') }) });
    await expect(notice).toContainText('京A·3E302');
    await notice.getByRole('button', { name: says('replan') }).click();
    await expect(page.getByRole('complementary').filter({ hasText: says('takeAll') })).toContainText('京A·3E302');
  });
});

test('E4: nobody pressed pause: closed as assumed, and there in the morning', async ({ shop }, info) => {
  test.slow();
  const { api } = shop;
  const stage = await stageScene(api);
  await stage.set(1, '16:50');
  const bayId = await stage.bay('E41', 'general');
  const personId = await stage.person('甲四', 'mechanical');
  const { visitId, ids } = await stage.takeIn('京A4E401', stage.at(2, '11:40'), [{ name: '更换离合器', minutes: 120 }]);
  await stage.set(1, '17:00');
  await stage.start(ids[0] ?? '', bayId, personId);
  await stage.foretold(visitId, ({ p50 }) => (p50 ?? 0) > stage.at(2, '08:00'));

  const card = (page: Page) => page.locator('.tl-item').filter({ hasText: '京A·4E401' });
  await onBoards(shop, info, 'e4-evening', async (board, language) => {
    await expect(card(board.page)).toBeVisible();
    await board.page.getByRole('button', { name: speaker(dispatcherTexts, language)('dayAfter') }).click();
    await expect(card(board.page), 'on tomorrow’s board today').toBeVisible();
  });

  await stage.set(1, '18:30');
  await expect.poll(async () => (await api.visit(visitId)).labour[0]).toMatchObject({ assumed: true });
  await stage.set(2, '08:10');
  await onBoards(shop, info, 'e4', async (board, language) => {
    const words = speaker(wordsTexts, language);
    await expect(board.lane('E41').getByRole('button').filter({ hasText: '京A·4E401' })).toBeVisible();
    await board.open('京A·4E401');
    await expect(board.drawer('京A·4E401')).toContainText(words('reason.D00'));
    await board.page.getByRole('link', { name: speaker(deskTexts, language)('page.morning') }).click();
    await expect(board.page.getByRole('main')).toContainText('京A·4E401');
    await board.page.screenshot({ path: info.outputPath(`e4-morning-${language}.png`) });
    await board.page.goBack();
    await board.open('京A·4E401');
  });
});

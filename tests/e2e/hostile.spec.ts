import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { FORMS } from '../../renderer/parts/formNames.ts';
import { pagesOf, pathOf } from '../../renderer/screens/desk/routes.model.ts';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { privacyTexts } from '../../shared/i18n/privacy.texts.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { speaker } from '../support/say.ts';
import { PIN } from '../support/workplace.ts';
import { deskPage } from './desk.page.ts';
import { type Shop, test } from './shop.ts';

const SCRIPT = '<img src=x onerror=alert(1)>';
const HOSTILE = {
  plate: '<svg/onload=a()>',
  model: `"><script>alert(1)</script>`,
  colour: "'-alert(1)-'",
  name: SCRIPT,
  person: '=1+1<b id=bold>x</b>',
  long: `${'长'.repeat(240)} ${'w'.repeat(200)}`,
  hidden: 'abc\u202Efdp.exe\u200B\u2067',
};

/** A car whose every text is an attack, standing where every screen shows it; gives its visit. */
async function bringHostileCar({ api }: Shop): Promise<string> {
  const { now } = await api.clock();
  const request = `${SCRIPT} javascript:alert(1) {{7*7}} ${HOSTILE.hidden} ${HOSTILE.long}`.slice(0, 500);
  const taken = await api.done('visit.takeIn', {
    ...{ plate: HOSTILE.plate, vin: '<b>v</b>', model: HOSTILE.model, colour: HOSTILE.colour, mileage: 1 },
    customer: { name: HOSTILE.name, phone: '+86<i>1</i>' },
    ...{ advisorId: null, category: 'maintenance', request, waits: true },
    promise: { at: now + 90 * 60_000, means: 'in-person', note: SCRIPT, outsideHours: true },
    operations: [{ standardId: null, name: `${SCRIPT}`.slice(0, 40), minutes: 60 }],
  });
  const visitId = String(taken.answer.visitId);
  const bay = { id: null, label: '<b>9</b>', kind: 'general', position: 0, teamId: null } as const;
  const bayId = String((await api.done('bay.save', bay)).answer.bayId);
  await api.done('visit.move', { visitId, place: 'bay', bayId });
  const found = { visitId, source: 'workshop', note: HOSTILE.long, finds: [], photoIds: ['f'.repeat(24)] } as const;
  await api.done('addition.report', { ...found, finds: [...found.finds], photoIds: [...found.photoIds] });
  const person = { id: null, name: HOSTILE.person, role: 'technician', trade: 'mechanical', level: 'junior' } as const;
  await api.done('person.save', { ...person, certificates: [], teamId: null, badge: null });
  const [operation] = (await api.visit(visitId)).operations;
  await api
    .done('operation.hold', { operationId: operation?.id ?? '', reason: 'D01', note: SCRIPT, expectedEnd: null })
    .catch(() => null);
  return visitId;
}

/** Nothing on the page came to life, and nothing pushed it out of shape. */
async function expectHarmless(page: Page, where: string) {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const found = await page.evaluate(() => {
    const alive = 'img[src="x"], svg[onload], #bold, script:not([src]):not([type]), [onerror], [onload]';
    const text = document.body.innerText;
    return {
      alive: document.querySelectorAll(alive).length,
      wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      hidden: /[\u202A-\u202E\u2066-\u2069\u200B]/.test(text),
      empty: text.trim() === '',
    };
  });
  expect({ where, ...found }).toEqual({ where, alive: 0, wider: 0, hidden: false, empty: false });
}

for (const language of LANGUAGES)
  test(`hostile texts are texts on every screen (A7), ${language}`, async ({ shop }) => {
    test.setTimeout(240_000);
    const visitId = await bringHostileCar(shop);
    const dialogs: string[] = [];
    const before = (page: Page) =>
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    const look = { language, before, width: 1366, height: 768 };
    const bayId = (await shop.api.board()).bays.find(({ bay }) => bay.label === '<b>9</b>')?.bay.id ?? '';
    const desk = await shop.open('dispatcher', look);
    const routes = [
      ...pagesOf('dispatcher').map(pathOf),
      ...['/admin?tab=people', '/admin?tab=bays'],
      `/order/${visitId}`,
      `/settlement/${visitId}`,
      ...FORMS.map((form) => `/forms/${form}`),
    ];
    for (const route of routes) {
      await desk.goto(`${shop.hub.url}/desk#${route}`);
      await expectHarmless(desk, `dispatcher ${route}`);
    }
    const others: readonly DeviceRole[] = ['advisor', 'office', 'inspector', 'wash', 'bay', 'wall', 'lounge'];
    for (const role of others) {
      const page = await shop.open(role, { ...look, ...(role === 'bay' && { bayId }) });
      await expect(page.locator('body')).not.toHaveText('');
      await expectHarmless(page, role);
      await page.screenshot({ path: `test-results/hostile-${role}-${language}.png` });
      await page.close();
    }
    await desk.goto(`${shop.hub.url}/desk#/order/${visitId}`);
    await desk.screenshot({ path: `test-results/hostile-order-${language}.png` });
    expect(dialogs).toEqual([]);
  });

for (const language of LANGUAGES)
  test(`a customer is handed out what is kept of him, and erased (A8), ${language}`, async ({ shop }) => {
    const t = speaker(privacyTexts, language);
    const visit = (await shop.api.visits()).find((one) => one.visit.deliveredAt !== null && one.visit.customer)?.visit;
    const page = await shop.open('dispatcher', { language, path: '/desk#/admin?tab=privacy' });
    await expect(page.getByText(t('managerOnly'))).toBeVisible();
    await deskPage(page, language).signIn('manager', PIN);
    await page.getByRole('searchbox', { name: t('find') }).fill(visit?.plate ?? '');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: visit?.customer?.phone ?? '' });
    await expect(row.first()).toBeVisible();
    // a car may have been here before
    const n = await row.count();
    for (const one of await row.all()) await one.getByRole('checkbox').check();
    await page.screenshot({ path: `test-results/privacy-${language}.png` });
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: t('export', { n }) }).click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain(visit?.customer?.phone);
    await page.getByRole('button', { name: t('erase', { n }) }).click();
    const asked = page.getByRole('dialog');
    await expect(asked.getByText(t('eraseStays'))).toBeVisible();
    await page.screenshot({ path: `test-results/privacy-ask-${language}.png`, animations: 'disabled' });
    await asked.getByRole('button', { name: t('eraseOk') }).click();
    await expect(page.getByText(t('erased'), { exact: true })).toBeVisible();
    expect((await shop.api.visit(visit?.id ?? '')).visit).toMatchObject({ plate: '', customer: null });
  });

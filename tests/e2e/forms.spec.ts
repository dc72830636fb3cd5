import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { FORMS, type FormName } from '../../renderer/parts/formNames.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { adminTexts } from '../../shared/i18n/admin.texts.ts';
import { formsTexts } from '../../shared/i18n/forms.texts.ts';
import { rateText } from '../../shared/i18n/rate.ts';
import type { ReportAnswers } from '../../shared/protocol/reports.ts';
import { graveViolations } from '../support/axe.ts';
import { speaker } from '../support/say.ts';
import { readWorkbook } from '../support/xlsx.ts';
import { type Shop, test } from './shop.ts';

const t = speaker(formsTexts, 'zh-CN');
const A4 = { short: 595, long: 842 } as const;
const LANDSCAPE: Readonly<Record<FormName, boolean>> = {
  progress: true,
  appraisal: true,
  'on-time': true,
  standards: false,
};

async function openForm(page: Page, shop: Shop, form: FormName): Promise<void> {
  await page.goto(`${shop.hub.url}/desk#/forms/${form}`);
  await expect(page.getByRole('heading', { level: 1, name: t(`form.${form}`) })).toBeVisible();
  await expect(page.locator('.form-table td').first()).toBeVisible();
}

/** The pages of a PDF as [width, height] in points. */
function pagesOf(pdf: Buffer): [number, number][] {
  const objects = pdf.toString('latin1').split(/\bendobj\b/);
  return objects
    .filter((object) => /\/Type\s*\/Page\b(?!s)/.test(object))
    .map((object) => {
      const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(object) ?? [];
      return [Math.round(Number(width)), Math.round(Number(height))];
    });
}

async function workbookOf(page: Page) {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: t('excel') }).click();
  return readWorkbook(readFileSync(await (await saved).path()));
}

test('each form is one A4 page for the month of the sample, and alone on it', async ({ shop }) => {
  const page = await shop.open('dispatcher', { theme: 'dark' });
  // other sheets of the desk bring page sizes of their own
  await page.goto(`${shop.hub.url}/desk#/on-time`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const form of FORMS) {
    await openForm(page, shop, form);
    const [width, height] = LANDSCAPE[form] ? [A4.long, A4.short] : [A4.short, A4.long];
    expect.soft(pagesOf(await page.pdf({ preferCSSPageSize: true })), form).toEqual([[width, height]]);
    expect.soft(await graveViolations(page, '.forms'), form).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(page.getByRole('button', { name: t('print') })).toBeHidden();
    await expect(page.locator('.form-sheet')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
  }
});

test('the progress form names every open car, on paper and in Excel', async ({ shop }) => {
  await shop.api.turnClock({ do: 'pause' });
  const page = await shop.open('dispatcher', {});
  await page.getByRole('button', { name: t('button.progress') }).click();
  await expect(page.locator('.form-table td').first()).toBeVisible();
  const open = (await shop.api.visits()).filter(({ stage }) => stage !== 'delivered' && stage !== 'cancelled');
  const sheet = await page.locator('.form-sheet').innerText();
  for (const { visit } of open) {
    expect.soft(sheet).toContain(visit.pickup);
    if (visit.plate !== '') expect.soft(sheet).toContain(formatPlate(visit.plate));
  }
  const [cars, waiting] = await workbookOf(page);
  const waits = open.filter(({ visit }) => visit.readyAt !== null || visit.settledAt !== null);
  expect(cars?.rows[0]?.slice(0, 3)).toEqual([t('pickup'), t('plate'), t('model')]);
  const pickups = (rows: typeof cars) => rows?.rows.slice(1).map(([first]) => first) ?? [];
  for (const { visit } of open)
    expect(pickups(waits.some((one) => one.visit.id === visit.id) ? waiting : cars)).toContain(visit.pickup);
});

test('the statistics agree with the report: by day, in all, and each late car', async ({ shop }) => {
  const page = await shop.open('dispatcher', {});
  await openForm(page, shop, 'on-time');
  const month = (await page.locator('.form-month strong').innerText()).trim();
  const report = await shop.api.get<ReportAnswers['on-time']>(`/reports/on-time?period=month&date=${month}-01`);
  const [days, advisors, late] = await workbookOf(page);
  const { totals } = report;
  const total = days?.rows.find(([name]) => name === t('total')) ?? [];
  expect(total.slice(1, 4).map(Number)).toEqual([totals.settled, totals.settled - totals.late, totals.late]);
  expect(total.slice(5).map(Number)).toEqual([totals.exemptSigned + totals.exemptByPolicy, totals.leftOut]);
  expect(days?.rows.filter(([day]) => /^\d\d-\d\d$/.test(day ?? ''))).toHaveLength(report.trend.length);
  expect(advisors?.rows).toHaveLength(1 + report.advisors.length);
  expect(late?.rows).toHaveLength(1 + totals.late);
  await expect(page.locator('.form-head')).toContainText(rateText(report.rate));
  await expect(page.locator('.total')).toContainText(String(totals.settled));
});

test('the appraisal has everybody of the scorecards, and a sheet for each of them', async ({ shop }) => {
  const page = await shop.open('dispatcher', {});
  await openForm(page, shop, 'appraisal');
  const month = (await page.locator('.form-month strong').innerText()).trim();
  const { advisors, technicians } = await shop.api.get<ReportAnswers['scorecard']>(`/reports/scorecard?month=${month}`);
  const all = [...advisors.filter(({ id }) => id !== null), ...technicians];
  await expect(page.locator('.form-table tbody tr')).toHaveCount(all.length);
  const [first, second] = await workbookOf(page);
  expect([first?.rows.length, second?.rows.length]).toEqual([1 + advisors.length + 5, 1 + technicians.length]);
  const [one] = technicians;
  await page.goto(`${shop.hub.url}/desk#/forms/appraisal?person=${one?.id}`);
  const row = page.getByRole('row').filter({ hasText: t('settled') });
  await expect(row).toContainText(String(one?.settled));
  await expect(page.getByText(t('sign.person'))).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([[A4.short, A4.long]]);
});

test('the time standards are reached from the time table, and hold its every line', async ({ shop }) => {
  const page = await shop.open('dispatcher', { path: '/desk#/admin?tab=standards' });
  await expect(page.getByRole('tab', { name: speaker(adminTexts, 'zh-CN')('tab.standards') })).toBeVisible();
  await page.getByRole('button', { name: t('button.standards') }).click();
  const sheet = page.locator('.form-sheet');
  await expect(sheet.getByText('更换正时皮带组件')).toBeVisible();
  const [standards] = await workbookOf(page);
  const lines = standards?.rows.filter(([code]) => /^[A-Z]\d\d$/.test(code ?? '')) ?? [];
  await expect(sheet.locator('tbody tr:not(.group)')).toHaveCount(lines.length);
  expect(lines.find(([code]) => code === 'R10')?.slice(1, 3)).toEqual(['更换正时皮带组件', '180']);
});

test('an office where nobody is signed in sees the totals, and no names (S9)', async ({ shop }) => {
  const page = await shop.open('office', { path: '/desk#/forms/on-time' });
  await expect(page.locator('.total')).toBeVisible();
  await expect(page.getByText(t('namesHidden'))).toHaveCount(2);
  await page.goto(`${shop.hub.url}/desk#/forms/appraisal`);
  await expect(page.getByText(t('namesHidden'))).toHaveCount(2);
});

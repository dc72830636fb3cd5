import { expect } from '@playwright/test';
import { addDays, atShopTime, shopDate } from '../../shared/domain/calendar.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { periodOf } from '../../shared/domain/periods.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { monthTexts } from '../../shared/i18n/month.texts.ts';
import { signsTexts } from '../../shared/i18n/signs.texts.ts';
import type { LateList } from '../../shared/protocol/reports.ts';
import type { ShopApi } from '../support/api.ts';
import { signInAs } from '../support/person.ts';
import { speaker } from '../support/say.ts';
import { PIN } from '../support/workplace.ts';
import { deskPage } from './desk.page.ts';
import { test } from './shop.ts';

const ZONE = 'Asia/Shanghai';

/** Of the visits settled in a month: one that was on time, and one that was late by its settlement sheet alone. */
async function twoCars(api: ShopApi, month: string) {
  const { lines } = await api.get<LateList>(`/reports/late-list?date=${month}-05&limit=1000`);
  const late = new Set(lines.map(({ visitId }) => visitId));
  type Logged = { events: { seq: number; kind: string; visitId: string; happenedAt: number }[] };
  let punctual: VisitFile | undefined;
  for (let since = 0; !punctual; ) {
    const { events } = await api.get<Logged>(`/events?since=${since}&limit=1000`);
    const last = events.at(-1);
    if (!last) break;
    since = last.seq;
    for (const { kind, visitId, happenedAt } of events) {
      if (punctual || kind !== 'visit.delivered' || late.has(visitId)) continue;
      if (!shopDate(happenedAt, ZONE).startsWith(month)) continue;
      const file = await api.get<VisitFile>(`/visits/${visitId}`);
      if (['maintenance', 'repair'].includes(file.visit.category) && file.calls.length === 0) punctual = file;
    }
  }
  for (const { visitId, rule, basisAt } of lines) {
    const { visit } = await api.get<VisitFile>(`/visits/${visitId}`);
    if (punctual && rule !== 'V5' && basisAt !== null && visit.readyAt !== null && visit.readyAt <= basisAt)
      return { punctual: punctual.visit, late: visit, basisAt };
  }
  throw new Error('the sample has no such visits');
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`a closed month, a call and a correction: both figures, reason and person, ${language}`, async ({ shop }) => {
    const { hub, api } = shop;
    const t = speaker(monthTexts, language);
    const signs = speaker(signsTexts, language);
    const today = shopDate((await api.clock()).now, ZONE);
    const month = today.slice(0, 7);
    await api.turnClock({ do: 'pause' });
    await api.turnClock({ do: 'set', at: atShopTime(addDays(periodOf('month', today).to, 1), 600, ZONE) });

    const page = await shop.open('dispatcher', { language, path: '/desk#/month' });
    const desk = deskPage(page, language);
    await desk.signIn('manager', PIN);
    await page.getByRole('button', { name: t('earlier') }).click();
    await expect(page.getByText(month, { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: t('close') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('closeYes') })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();
    const restatements = page.locator('.month-restatements');
    await expect(restatements).toContainText(t('noRestatements'));
    const row = (name: 'late' | 'rate') =>
      page.locator('.month-summary tbody tr').filter({ has: page.getByRole('rowheader', { name: t(name) }) });
    const [frozen = ''] = await row('rate').locator('td').allInnerTexts();

    const cars = await twoCars(api, month);
    const caller = await signInAs(hub, api, 'caller');
    const manager = await signInAs(hub, api, 'manager');
    const controller = await signInAs(hub, api, 'controller');
    await caller.done('call.record', { visitId: cars.punctual.id, reached: true, onTime: false, remark: '等了半小时' });
    // a call on a visit of long ago moves no row of this screen: it is read again every half minute, or now
    await page.reload();
    const called = restatements.getByRole('row').filter({ hasText: formatPlate(cars.punctual.plate) });
    await expect(called).toContainText(`${t('result.on-time')} → ${t('result.late')}`);
    await expect(called).toContainText('等了半小时');
    await expect(called).toContainText(caller.person.name);
    const [closedWith = '', moved = ''] = await row('late').locator('td').allInnerTexts();
    expect(Number(moved), 'both figures, side by side').toBe(Number(closedWith) + 1);
    await expect(row('rate').locator('td[data-moved="true"]')).not.toHaveText(frozen);
    await expect(row('rate').locator('td').first()).toHaveText(frozen);

    const stamp = { target: 'visit', visitId: cars.late.id, field: 'sheet.deliveryAt' } as const;
    const asked = await controller.done('correction.ask', { ...stamp, after: cars.basisAt, reason: '结算单时间抄错' });
    await manager.done('correction.decide', { correctionId: String(asked.answer.correctionId), granted: true });
    await page.reload();
    const corrected = restatements.getByRole('row').filter({ hasText: formatPlate(cars.late.plate) });
    await expect(corrected).toContainText(`→ ${t('result.on-time')}`);
    await expect(corrected).toContainText('结算单时间抄错');
    await expect(corrected).toContainText(manager.person.name);
    await expect(row('rate').locator('td').first(), 'what was frozen stays').toHaveText(frozen);

    const stamps = page.locator('.month-signs details').filter({ hasText: signs('moved-stamp') });
    await stamps.locator('summary').click();
    await expect(stamps.getByRole('listitem')).toContainText([formatPlate(cars.late.plate)]);
    await expect(stamps.getByRole('listitem').first()).toContainText(controller.person.name);
    for (const one of [caller, manager, controller]) one.end();
  });
}

import type { PayloadInput } from '../../protocol/commands.ts';
import type { FakeShop } from '../testing/fakeShop.ts';
import type { Case } from './refusals.work.cases.ts';

const action = (shop: FakeShop, more: Partial<PayloadInput<'action.save'>> = {}) =>
  shop.give('action.save', {
    ...{ month: '2026-10', problem: '洗车排队', measure: '增加洗车工位', ownerId: 'gu', due: '2026-11-30', ...more },
  });

const checkedAction = (shop: FakeShop) => {
  const actionId = savedAction(shop);
  shop.must('action.check', { actionId, result: '排队不超过 10 分', effective: true });
  return actionId;
};

function savedAction(shop: FakeShop): string {
  const decision = action(shop);
  return decision.ok ? String(decision.value.answer?.actionId) : '';
}

const closed = (shop: FakeShop) => {
  const row = { id: '2026-10', closedAt: 0, closedBy: null, figures: {} };
  shop.apply([{ table: 'closedMonth', insert: row }]);
};

/** Refusals about targets, corrective actions and minutes. */
// biome-ignore format: a table reads better in lines
export const MONTH_CASES: readonly Case[] = [
  ['month-closed', 'another target for a closed month', (shop) => {
    closed(shop);
    return shop.give('target.save', { id: '2026-10' });
  }],
  ['not-found', 'an action for nobody we know', (shop) => action(shop, { ownerId: 'nobody' })],
  ['person-retired', 'an action for somebody who left', (shop) => {
    shop.apply([{ table: 'person', id: 'gu', set: { retired: true } }]);
    return action(shop);
  }],
  ['not-found', 'an action of an unknown meeting', (shop) => action(shop, { meetingId: 'nowhere' })],
  ['not-found', 'rewording an unknown action', (shop) => action(shop, { actionId: 'nowhere' })],
  ['already-done', 'rewording a checked action', (shop) => action(shop, { actionId: checkedAction(shop) })],
  ['not-found', 'checking an unknown action', (shop) =>
    shop.give('action.check', { actionId: 'nowhere', result: '有效', effective: true })],
  ['reason-missing', 'checking without a result', (shop) =>
    shop.give('action.check', { actionId: savedAction(shop), result: ' ', effective: true })],
  ['already-done', 'checking twice', (shop) =>
    shop.give('action.check', { actionId: checkedAction(shop), result: '无效', effective: false })],
  ['not-found', 'rewriting unknown minutes', (shop) =>
    shop.give('meeting.save', { meetingId: 'nowhere', month: '2026-10', heldOn: '2026-11-02', chair: '王', attendees: '', minutes: 'x' })],
];

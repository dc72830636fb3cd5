import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../protocol/commands.ts';
import { time } from '../testing/arrivals.ts';
import { fakeShop } from '../testing/fakeShop.ts';

const now = time('09:00');

describe('targets (V10)', () => {
  it('start from the rules and may be saved again', () => {
    const shop = fakeShop(now);
    shop.must('target.save', { id: '2026' });
    expect(shop.reader.office('target', '2026')).toMatchObject({
      ...{ onTime: 960, comebacks: 5, efficiency: 1_100, utilisation: 850, margin: 0 },
    });
    shop.must('target.save', { id: '2026', onTime: 970, visits: { repair: 1_200 } });
    expect(shop.reader.office('target', '2026')).toMatchObject({ onTime: 970, visits: { repair: 1_200 } });
  });

  it.each([
    ['a month that is none', { id: '2026-13' }],
    ['a rate above all', { id: '2026', onTime: 1_001 }],
    ['a negative count', { id: '2026', visits: { repair: -1 } }],
    ['an unknown category', { id: '2026', visits: { magic: 1 } }],
  ])('%s is no target', (_, payload) => {
    expect(COMMANDS['target.save'].safeParse(payload).success).toBe(false);
  });
});

describe('corrective actions and minutes', () => {
  it('an action is reworded until it is checked, and keeps who checked it', () => {
    const shop = fakeShop(now);
    const meeting = {
      month: '2026-10',
      heldOn: '2026-11-02',
      chair: '王经理',
      attendees: '全体班组长',
      minutes: '洗车慢',
    };
    const { meetingId = '' } = shop.must('meeting.save', meeting).answer;
    const fields = { month: '2026-10', meetingId, problem: '洗车排队', ownerId: 'gu', due: '2026-11-30' };
    const { actionId = '' } = shop.must('action.save', { ...fields, measure: '加人' }).answer;
    shop.must('action.save', { ...fields, actionId, measure: '加工位' });
    shop.must('action.check', { actionId, result: '不再排队', effective: true });
    expect(shop.reader.office('action', actionId)).toMatchObject({
      ...{ measure: '加工位', meetingId, createdAt: now, checkedAt: now, effective: true, result: '不再排队' },
    });
  });

  it('minutes may be corrected', () => {
    const shop = fakeShop(now);
    const meeting = { month: '2026-10', heldOn: '2026-11-02', chair: '王经理', attendees: '', minutes: 'a' };
    const { meetingId = '' } = shop.must('meeting.save', meeting).answer;
    shop.must('meeting.save', { ...meeting, meetingId, minutes: 'b' });
    expect(shop.reader.office('meeting', meetingId)).toMatchObject({ id: meetingId, minutes: 'b', writtenAt: now });
  });
});

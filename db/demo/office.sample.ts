import { addDays } from '../../shared/domain/calendar.ts';
import type { Person } from '../../shared/domain/model.ts';
import type { PayloadInput } from '../../shared/protocol/commands.ts';
import { SAMPLE_DAY } from './masters.ts';
import type { Stage } from './perform.ts';
import type { Minute } from './story.ts';
import type { Action } from './storyteller.ts';

/** What the manager aims at in a year: visits and revenue (fen) by category, as large as a dealership's of forty cars a day. */
const YEAR: Omit<PayloadInput<'target.save'>, 'id'> = {
  onTime: 960,
  margin: 400,
  visits: { 'first-service': 1_200, maintenance: 5_800, repair: 4_400, accident: 1_400, warranty: 700 },
  revenueFen: {
    ...{ 'first-service': 72_000_000, maintenance: 406_000_000, repair: 290_000_000 },
    ...{ accident: 130_000_000, warranty: 15_000_000 },
  },
};

const MINUTES = `一、本周准时交车率未达 96%，迟交主要在洗车排队和缺件待料。
二、洗车：上午十点到十二点只开一个洗车位，排队最长 50 分钟。
三、待料：常用件库存按周盘点，缺件当日上报。
四、承诺前先看工位和配件，变更提前半小时联系客户。`;

/** Days before the sample's on which something was, and yet in its month. */
const within = (date: string, days: number): number => -Math.min(days, Number(date.slice(8)) - 1);

/**
 * The manager's desk: targets for the year, a quality meeting (质量例会) of the month, and what was resolved there (整改):
 * one action that was checked and worked, one that is still open.
 */
export function officeActions({ bus, person, personId }: Stage, date: string): Action[] {
  const month = date.slice(0, 7);
  const manager = () => person('manager') as Person;
  const day = (days: number) => addDays(date, days);
  const met = within(date, 3);
  /** In the afternoon of an earlier day; of this one before the rush. */
  const meeting: Minute = met === 0 ? SAMPLE_DAY.open + 5 : met * 1440 + 1_000;
  let late = '';
  const hold = () => {
    const { meetingId = '' } = bus.send(
      'meeting.save',
      { month, heldOn: day(met), chair: '范总', attendees: '高明、沈国平、林静、方敏、老田', minutes: MINUTES },
      manager(),
    );
    const about = { month, meetingId: String(meetingId) };
    const parts = { ownerId: personId('parts'), due: day(0), problem: '常用件缺货，开工后才发现' };
    const { actionId = '' } = bus.send('action.save', { ...about, ...parts, measure: '接车时先查库存' }, manager());
    late = String(actionId);
    const wash = { ownerId: personId('controller'), due: day(7), problem: '上午洗车排队超过半小时' };
    bus.send('action.save', { ...about, ...wash, measure: '十点到十二点加开一个洗车位' }, manager());
  };
  const check = () =>
    void bus.send('action.check', { actionId: late, result: '本周待料减少，没有再停工', effective: true }, manager());
  return [
    { at: meeting - 2, rank: 1, run: () => void bus.send('target.save', { id: date.slice(0, 4), ...YEAR }, manager()) },
    { at: meeting, rank: 1, run: hold },
    { at: SAMPLE_DAY.open + 30, rank: 1, run: check },
  ];
}

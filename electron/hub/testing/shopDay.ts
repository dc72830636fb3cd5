import { addDays, atShopTime, floorMinute, shopDate } from '../../../shared/domain/calendar.ts';
import type { Operation, Shop, VisitFile } from '../../../shared/domain/model.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { verdictOf } from '../../../shared/domain/verdict/verdict.ts';
import type { ShareOwner } from '../../../shared/domain/vocabulary.ontime.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import type { ScorecardReport } from '../../../shared/protocol/reports.month.ts';
import type { LateList, OnTimeReport } from '../../../shared/protocol/reports.ts';
import type { TestHub } from './testHub.ts';

const ZONE = 'Asia/Shanghai';
/** Of the sample shop. */
export const SAMPLE_HOURS: Shop['hours'] = {
  timeZone: ZONE,
  week: Array.from({ length: 7 }, () => ({ open: 480, close: 1080 })),
  breaks: [{ from: 720, to: 780 }],
  exceptions: [],
};
const SHOP = { hours: SAMPLE_HOURS, policy: DEFAULT_POLICY } as Shop;
const PERSON = { id: null, certificates: [], teamId: null, badge: null };

/** A hub of the sample shop through its HTTP API: a day and a clock to set, people and bays of a scenario's own. */
export async function shopDay(hub: TestHub) {
  const { now: begun } = await hub.get<{ now: number }>('/clock');
  const today = shopDate(begun, ZONE);
  let day = today;

  const turn = async (order: object) => {
    const { status } = await hub.post('/api/v1/clock', order);
    if (status !== 200) throw new Error(`clock: ${status}`);
  };
  await turn({ do: 'pause' });
  const at = (clock: string, date = day) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return atShopTime(date, hour * 60 + minute, ZONE);
  };
  const set = (clock: string) => turn({ do: 'set', at: at(clock) });
  async function must<T extends CommandType>(type: T, payload: PayloadInput<T>): Promise<Record<string, string>> {
    const done = await hub.command(type, payload);
    if (!('ok' in done && done.ok)) throw new Error(`${type}: ${JSON.stringify(done)}`);
    return done.answer as Record<string, string>;
  }
  const file = (visitId: string) => hub.get<VisitFile>(`/visits/${visitId}`);

  return {
    at,
    set,
    turn,
    must,
    file,
    today: () => day,
    /** From now on it is the n-th day from the sample's. */
    goTo: (days: number) => {
      day = addDays(today, days);
    },
    operation: async (visitId: string) => (await file(visitId)).operations[0] as Operation,
    newBay: async (label: string) =>
      String((await must('bay.save', { id: null, label, kind: 'general', position: 90, teamId: null })).bayId),
    newTechnician: async (name: string) =>
      String(
        (await must('person.save', { ...PERSON, name, role: 'technician', trade: 'mechanical', level: 'senior' }))
          .personId,
      ),
    newAdvisor: async (name: string) =>
      String((await must('person.save', { ...PERSON, name, role: 'advisor', trade: null, level: null })).personId),
    /** The verdict of a visit (V7), its minutes by owner, their sum, and what the sum has to be (V8). */
    async verdict(visitId: string) {
      const one = await file(visitId);
      const judged = verdictOf(one, SHOP, at('18:00'));
      const shares: Partial<Record<ShareOwner, number>> = {};
      for (const { owner, minutes } of judged.shares) shares[owner] = minutes;
      const sum = judged.shares.reduce((all, { minutes }) => all + minutes, 0);
      const stay = ((judged.compared ?? Number.NaN) - floorMinute(one.visit.arrivedAt)) / 60_000;
      return { ...judged, shares, sum, stay };
    },
    /** The day's on-time report and late list. */
    async reports() {
      const onTime = await hub.get<OnTimeReport>(`/reports/on-time?period=day&date=${day}`);
      const late = await hub.get<LateList>(`/reports/late-list?period=day&date=${day}&show=late`);
      return { onTime, late };
    },
    /** The lines of the month's scorecard of an advisor and of technicians, in the order asked for. */
    async cards(advisorId: string, personIds: readonly string[]) {
      const report = await hub.get<ScorecardReport>(`/reports/scorecard?month=${day.slice(0, 7)}`);
      return {
        advisor: report.advisors.find(({ id }) => id === advisorId),
        technicians: personIds.map((one) => report.technicians.find(({ id }) => id === one)),
      };
    },
  };
}

import type { Touched } from '../../../db/work.ts';
import { floorMinute, shopDate } from '../../../shared/domain/calendar.ts';
import { forecastOf, riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { VisitForecast } from '../../../shared/domain/model.planning.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { isNews, type Shown } from '../../../shared/domain/planning/forecasts.ts';
import type { Core } from '../core.ts';
import type { Forecasts } from './planner.ts';
import type { PlannerDesk } from './plannerDesk.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/** After a tap it waits so long for the next ones, ms. */
const SETTLES_MS = 300;
/** Cars of one event: each is read and sent anew, which takes the hub's thread most of a millisecond. */
const AT_ONCE = 4;
/** What was told is believed so long while the planner says nothing, ms of the shop's clock. */
const BELIEVED_MS = 30 * 60_000;
const pause = () => new Promise<void>((resolve) => void setTimeout(resolve, 10));

type Parts = Pick<Core, 'clock' | 'reader' | 'visits' | 'bus' | 'log' | 'isSetUp'>;

/** Would a screen, or whoever reads the day's log, know less without it? */
function isNewsOf(file: VisitFile, forecast: VisitForecast, shop: Shop): boolean {
  const { madeAt } = forecast;
  const shows = (made: VisitForecast | null): Shown => {
    const then = { ...file, visit: { ...file.visit, forecast: made } };
    return { colour: riskOfVisit(then, shop, madeAt), at: forecastOf(then, shop, madeAt) };
  };
  const before = file.visit.forecast;
  const day = (at: number) => shopDate(at, shop.hours.timeZone);
  const isNewDay = before !== null && day(before.madeAt) !== day(madeAt);
  return isNews(before, forecast, { shown: shows(before), fresh: shows(forecast), isNewDay });
}

export type ForecastKeeper = {
  /** After a commit: these rows are others now. */
  touched: (touched: readonly Touched[]) => void;
  /** By the clock: time passes also where nobody taps. */
  look: () => void;
  /** Asked the planner, and has not told all of its answer. */
  isBusy: () => boolean;
  stop: () => void;
};

/**
 * Keeps the forecast of every open car within a second of the last tap: asks the planner, and records what is news as
 * events of the hub's own, so that it reaches the screens like any other row and stands in the log. One question at a time.
 */
export function createForecastKeeper(core: Parts, planner: PlannerDesk): ForecastKeeper {
  let timer: NodeJS.Timeout | undefined;
  let asking = false;
  let again = false;
  let recording = false;
  let looked = Number.NaN;
  let heard = Number.NaN;
  let stopped = false;

  const ask = async () => {
    timer = undefined;
    if (stopped || !core.isSetUp()) return;
    asking = true;
    again = false;
    const asked = core.clock.now();
    if (Number.isNaN(heard)) heard = asked;
    const answer = await planner.forecast(asked);
    if (answer.ok) {
      heard = asked;
      await tell(newsIn(answer.answer));
    } else if (asked - heard > BELIEVED_MS) await tell(withdrawn());
    asking = false;
    if (again && !stopped) soon();
  };
  const soon = () => {
    if (asking) again = true;
    else timer ??= setTimeout(() => void ask(), SETTLES_MS);
  };
  const newsIn = (forecasts: Forecasts): Change[] => {
    const shop = core.reader.shop();
    return [...forecasts].flatMap(([id, forecast]): Change[] => {
      const file = core.visits.record(id)?.file;
      if (!file || file.visit.settledAt !== null || file.visit.cancelledAt !== null) return [];
      return isNewsOf(file, forecast, shop) ? [{ table: 'visit', id, set: { forecast } }] : [];
    });
  };
  /** Screens reckon for themselves again. */
  const withdrawn = (): Change[] =>
    core.visits.openIds().flatMap((id): Change[] => {
      const visit = core.visits.record(id)?.file.visit;
      return visit?.forecast && visit.settledAt === null ? [{ table: 'visit', id, set: { forecast: null } }] : [];
    });
  /** Some cars at a time, so that a tap in between is not held up (S10). */
  const tell = async (news: readonly Change[]) => {
    for (let from = 0; from < news.length && !stopped; from += AT_ONCE) {
      record(news.slice(from, from + AT_ONCE));
      await pause();
    }
  };
  const record = (changes: readonly Change[]) => {
    recording = true;
    try {
      core.bus.recordOwn(HUB, [{ kind: 'forecast.made', data: { cars: changes.length }, changes }]);
    } catch (error) {
      core.log.error({ err: error }, 'forecast not recorded');
    } finally {
      recording = false;
    }
  };

  return {
    touched(touched) {
      if (!recording && touched.length > 0) soon();
    },
    look() {
      const minute = floorMinute(core.clock.now());
      if (minute === looked) return;
      looked = minute;
      soon();
    },
    isBusy: () => asking,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

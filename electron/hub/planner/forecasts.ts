import type { Touched } from '../../../db/work.ts';
import { floorMinute } from '../../../shared/domain/calendar.ts';
import { riskOfVisit } from '../../../shared/domain/forecast.ts';
import type { Change } from '../../../shared/domain/model.tables.ts';
import { isNews } from '../../../shared/domain/planning/forecasts.ts';
import type { Core } from '../core.ts';
import type { Forecasts } from './planner.ts';
import type { PlannerDesk } from './plannerDesk.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/** After a tap it waits so long for the next ones, ms. */
const SETTLES_MS = 150;

type Parts = Pick<Core, 'clock' | 'reader' | 'visits' | 'bus' | 'log' | 'isSetUp'>;

export type ForecastKeeper = {
  /** After a commit: these rows are others now. */
  touched: (touched: readonly Touched[]) => void;
  /** By the clock: time passes also where nobody taps. */
  look: () => void;
  stop: () => void;
};

/**
 * Keeps the forecast of every open car within a second of the last tap: asks the planner, and records what is news as one
 * event of the hub's own, so that it reaches the screens like any other row and stands in the log. One question at a time.
 */
export function createForecastKeeper(core: Parts, planner: PlannerDesk): ForecastKeeper {
  let timer: NodeJS.Timeout | undefined;
  let asking = false;
  let again = false;
  let recording = false;
  let looked = Number.NaN;
  let stopped = false;

  const ask = async () => {
    timer = undefined;
    if (stopped || !core.isSetUp()) return;
    asking = true;
    again = false;
    const answer = await planner.forecast(core.clock.now());
    asking = false;
    if (stopped) return;
    if (answer.ok) record(answer.answer);
    if (again) soon();
  };
  const soon = () => {
    if (asking) again = true;
    else timer ??= setTimeout(() => void ask(), SETTLES_MS);
  };
  const record = (forecasts: Forecasts) => {
    const shop = core.reader.shop();
    const changes: Change[] = [];
    for (const [id, forecast] of forecasts) {
      const file = core.visits.file(id);
      if (!file || file.visit.settledAt !== null || file.visit.cancelledAt !== null) continue;
      const colour = (one: typeof forecast) =>
        riskOfVisit({ ...file, visit: { ...file.visit, forecast: one } }, shop, forecast.madeAt);
      if (isNews(file.visit.forecast, forecast, colour)) changes.push({ table: 'visit', id, set: { forecast } });
    }
    if (changes.length === 0) return;
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
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

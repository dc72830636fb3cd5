import { floorMinute } from '../../shared/domain/calendar.ts';
import { forecastWarnings } from '../../shared/domain/decide/warning.events.ts';
import { createCatchUp } from './catchUp.ts';
import type { Core } from './core.ts';
import { newId } from './ids.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

type WatchParts = Pick<Core, 'clock' | 'reader' | 'visits' | 'bus' | 'devices' | 'screens'>;

/**
 * P5: every minute of the shop the hub compares the promises of the next half hour with their forecasts. After an outage
 * it waits until the screens have sent what they kept, and then raises what is due still, all in one transaction: one
 * delta, one chime, and never twice, because the rule looks at the warnings that are there.
 */
export function createWarningWatch(core: WatchParts): { look: () => void } {
  const catchUp = createCatchUp(core);
  let looked = Number.NaN;
  return {
    look() {
      const now = core.clock.now();
      catchUp.look(now);
      const minute = floorMinute(now);
      if (minute === looked) return;
      looked = minute;
      if (catchUp.isOn(now)) return;
      const files = core.visits.openIds().flatMap((id) => core.visits.record(id)?.file ?? []);
      core.bus.recordOwn(
        HUB,
        forecastWarnings(files, core.reader.shop(), now, () => newId()),
      );
    },
  };
}

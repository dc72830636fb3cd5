import { lastClosing } from '../../shared/domain/closing.ts';
import { closeShift } from '../../shared/domain/decide/shift.ts';
import type { Core } from './core.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/** Closes, as assumed, the work nobody ended by the last closing time; also when the hub was off at that time (J9, E4). */
export function closeForgottenWork(core: Core): void {
  const closing = lastClosing(core.clock.now(), core.reader.shop().hours);
  if (closing === null) return;
  const ids = core.visits.withOpenLabourBefore(closing);
  if (ids.length === 0) return;
  core.bus.recordOwn(
    HUB,
    closeShift(
      closing,
      ids.flatMap((id) => core.visits.file(id) ?? []),
    ),
    closing,
  );
}

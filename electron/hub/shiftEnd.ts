import { lastClosing } from '../../shared/domain/closing.ts';
import { closeAttendance } from '../../shared/domain/decide/attendance.rows.ts';
import { closeShift } from '../../shared/domain/decide/shift.ts';
import type { Core } from './core.ts';

const HUB = { deviceId: null, deviceRole: 'hub', bayId: null, person: null } as const;

/**
 * Closes, as assumed, the work and the attendance that nobody ended by the last closing time; also when the hub was off
 * at that time (J9, E4).
 */
export function closeForgottenWork(core: Core): void {
  const { hours } = core.reader.shop();
  const closing = lastClosing(core.clock.now(), hours);
  if (closing === null) return;
  const ids = core.visits.withOpenLabourBefore(closing);
  const open = core.attendance.openBefore(closing);
  if (ids.length === 0 && open.length === 0) return;
  const name = (personId: string) => core.reader.person(personId)?.name ?? '';
  core.bus.recordOwn(
    HUB,
    [
      ...closeShift(
        closing,
        ids.flatMap((id) => core.visits.file(id) ?? []),
      ),
      ...closeAttendance(closing, open, { timeZone: hours.timeZone, name }),
    ],
    closing,
  );
}

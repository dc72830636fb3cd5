import type { Hono } from 'hono';
import { createCorrectionsRepo } from '../../../db/corrections.repo.ts';
import type { Correction } from '../../../shared/domain/model.ontime.ts';
import type { AttendanceList, CorrectionLine, CorrectionList } from '../../../shared/views/shift.lists.ts';
import type { Core } from '../core.ts';
import type { Env } from './caller.ts';

/** Reads of the shift change: who is here, and the corrections that wait for a second person (E8). */
export function shiftReads(app: Hono<Env>, core: Core): void {
  const corrections = createCorrectionsRepo(core.db);

  app.get('/lists/attendance', (c) => {
    const day = core.today();
    return c.json({ day, lines: core.attendance.onDay(day) } satisfies AttendanceList);
  });

  app.get('/lists/corrections', (c) => {
    const { lines, more } = corrections.waiting();
    const told = lines.flatMap((correction) => lineOf(core, correction) ?? []);
    return c.json({ lines: told, more } satisfies CorrectionList);
  });
}

/** Row by row: of a car that left long ago nothing but these is looked at. */
function lineOf({ work: { rows } }: Core, correction: Correction): CorrectionLine | undefined {
  const visit = rows.read('visit', correction.visitId);
  if (!visit) return undefined;
  const { id: visitId, pickup, plate, day } = visit;
  const labour = correction.target === 'labour' ? rows.read('labour', correction.rowId) : undefined;
  const operation = labour && rows.read('operation', labour.operationId);
  return {
    correction,
    visitId,
    pickup,
    plate,
    day,
    personId: labour?.personId ?? null,
    operation: operation ? { nameZh: operation.nameZh, nameEn: operation.nameEn } : null,
  };
}

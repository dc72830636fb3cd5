import type { Hono } from 'hono';
import { createCorrectionsRepo } from '../../../db/corrections.repo.ts';
import type { Correction } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
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
    const lines = corrections.waiting().flatMap((correction) => {
      const file = core.visits.record(correction.visitId)?.file;
      return file ? [lineOf(file, correction)] : [];
    });
    return c.json({ lines } satisfies CorrectionList);
  });
}

function lineOf(file: VisitFile, correction: Correction): CorrectionLine {
  const { id: visitId, pickup, plate, day } = file.visit;
  const labour = file.labour.find(({ id }) => id === correction.rowId);
  const operation = file.operations.find(({ id }) => id === labour?.operationId);
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

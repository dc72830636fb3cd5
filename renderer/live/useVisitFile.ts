import type { VisitFile } from '../../shared/domain/model.ts';
import { useRead } from './useRead.ts';
import type { Reading } from './useReading.ts';
import { useRow } from './useRows.ts';

/** A visit whole: from the rows while this screen has them, else read once from the hub, however long ago it closed. */
export function useVisitFile(visitId: string): Reading<VisitFile> {
  const row = useRow('visit', visitId);
  const read = useRead<VisitFile>(row ? null : `/visits/${encodeURIComponent(visitId)}`);
  return row ? { answer: row.file, busy: false, failed: null, again: read.again } : read;
}

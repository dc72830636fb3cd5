import type { VisitFile } from '../../shared/domain/model.ts';
import { type Read, useRead } from './useRead.ts';
import { useRow } from './useRows.ts';

/** A visit whole: from the rows while this screen has them, else read once from the hub, however long ago it closed. */
export function useVisitFile(visitId: string): Read<VisitFile> {
  const row = useRow('visit', visitId);
  const read = useRead<VisitFile>(row ? null : `/visits/${encodeURIComponent(visitId)}`);
  return row ? { state: 'ready', value: row.file } : read;
}

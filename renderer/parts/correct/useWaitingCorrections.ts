import type { CorrectionList } from '../../../shared/views/shift.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { type Reading, useRead } from '../../live/useRead.ts';
import { useRows } from '../../live/useRows.ts';

/**
 * Corrections that wait for a second person (E8), of cars that have left too: read over HTTP every other minute, and
 * whenever one is asked for or decided on a car that is here.
 */
export function useWaitingCorrections(): Reading<CorrectionList> {
  const seen = useRows('visit').flatMap(({ file }) => file.corrections.map(({ granted }) => granted));
  return useRead<CorrectionList>('/lists/corrections', `${useNow(120_000)}/${seen.join()}`);
}

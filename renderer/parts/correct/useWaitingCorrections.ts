import type { CorrectionList } from '../../../shared/views/shift.lists.ts';
import { useRead } from '../../live/useRead.ts';
import type { Follow, Reading } from '../../live/useReading.ts';

/** A correction of a car that left before today moves no row here. */
const FOLLOW: Follow = {
  kinds: ['visit'],
  seen: (rows) =>
    rows
      .all('visit')
      .flatMap(({ file }) => file.corrections.map(({ granted }) => granted))
      .join(),
  latestMs: 120_000,
};
const FOLLOWED = { follow: FOLLOW };

/** Corrections that wait for a second person (E8), of cars that have left too. */
export function useWaitingCorrections(): Reading<CorrectionList> {
  return useRead<CorrectionList>('/lists/corrections', FOLLOWED);
}

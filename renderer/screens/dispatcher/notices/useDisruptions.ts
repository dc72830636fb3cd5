import { useMemo } from 'react';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { useRow, useRows } from '../../../live/useRows.ts';
import { type Disruption, disruptionsOf } from './disruption.model.ts';

const MINUTE = 60_000;
const NONE: readonly Disruption[] = [];

/** What is missing in the shop and puts promises at risk, by the minute (E3). */
export function useDisruptions(): readonly Disruption[] {
  const reader = useReader();
  const now = useNow(MINUTE);
  const shop = useRow('shop', 'shop')?.shop;
  const visits = useRows('visit');
  const bays = useRows('bay');
  const people = useRows('person');
  const absences = useRows('absence');
  return useMemo(() => {
    void [visits, bays, people, absences];
    return shop === undefined ? NONE : disruptionsOf(reader, now);
  }, [reader, now, shop, visits, bays, people, absences]);
}

import { useMemo } from 'react';
import type { Person, Shop } from '../../../../shared/domain/model.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow, useRows } from '../../../live/useRows.ts';
import { type OpenWarning, openWarningsOf } from './warnings.model.ts';

/** Escalation and ages are shown by the minute. */
const EVERY_MS = 10_000;
const NONE: readonly OpenWarning[] = [];

/** The open warnings of the shop now, and who looks at them; `shop` undefined until the rows are here. */
export function useOpenWarnings(): {
  warnings: readonly OpenWarning[];
  shop: Shop | undefined;
  person: Person | null;
  now: number;
} {
  const shop = useRow('shop', 'shop')?.shop;
  const visits = useRows('visit');
  const personId = useConnection().identity?.personId ?? '';
  const person = useRow('person', personId)?.person ?? null;
  const now = useNow(EVERY_MS);
  const warnings = useMemo(
    () =>
      shop === undefined
        ? NONE
        : openWarningsOf(
            visits.map(({ file }) => file),
            shop,
            now,
          ),
    [visits, shop, now],
  );
  return { warnings, shop, person, now };
}

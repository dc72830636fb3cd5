import { useMemo, useState } from 'react';
import type { Shop } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow, useRows } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { type Board, type BoardItem, boardOf, type NameOf } from './board.model.ts';
import { createKeeper } from './keep.ts';
import type { Grouping } from './lane.model.ts';
import { usePlaces } from './usePlaces.ts';

const MINUTE = 60_000;

export type LiveBoard = Board & { readonly grouping: Grouping; readonly shop: Shop; readonly now: number };

/** The board of this minute (times are compared by the minute); undefined until the shop is here. */
export function useBoard(grouping: Grouping): LiveBoard | undefined {
  const shop = useRow('shop', 'shop')?.shop;
  const visits = useRows('visit');
  const places = usePlaces();
  const t = useText(dispatcherTexts);
  const english = useLanguage() === 'en';
  const now = useNow(MINUTE);
  const [keep] = useState(() => createKeeper<BoardItem>((item) => item.id));

  const nameOf = useMemo<NameOf>(
    () =>
      ({ file: { visit } }, operation) =>
        [
          ...[plateOrPickup(visit.plate, visit.pickup), visit.model],
          english ? operation.nameEn : operation.nameZh,
          ...(operation.plan.locked ? [t('locked')] : []),
        ].join(' '),
    [english, t],
  );
  return useMemo(() => {
    if (shop === undefined) return undefined;
    const rows = { ...places, shop, files: visits.map((row) => row.file) };
    const board = boardOf(rows, grouping, now, nameOf);
    return { ...board, items: keep(board.items), grouping, shop, now };
  }, [shop, places, visits, grouping, now, nameOf, keep]);
}

import { use, useMemo, useState } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { stateClass } from '../../../ui/StateMark.tsx';
import type { TimelineMarker, TimelineShade, TimeRange } from '../../../ui/timeline/timeline.types.ts';
import { shadesOf } from './axis.model.ts';
import { FoundContext } from './found.ts';
import { createKeeper } from './keep.ts';
import type { LiveBoard } from './useBoard.ts';
import { useShopTime } from './useShopTime.ts';

const DAY = 86_400_000;

/** What lies behind and between the cards: breaks, closing time, bays out of service, promises. */
export function useBoardDecor(board: LiveBoard, range: TimeRange) {
  const t = useText(dispatcherTexts);
  const time = useShopTime();
  const found = use(FoundContext);
  const { lanes, marks, shop } = board;
  // Wide enough to pan a good way without working them out anew.
  const from = Math.floor(range.start / DAY - 3) * DAY;
  const to = Math.ceil(range.end / DAY + 3) * DAY;

  const closings = useMemo(
    () =>
      shadesOf(from, to, shop.hours).map((shade): TimelineShade => {
        const label = t(shade.kind === 'break' ? 'break' : 'closed');
        return { id: `${shade.kind}-${shade.from}`, start: shade.from, end: shade.to, label };
      }),
    [from, to, shop.hours, t],
  );
  const outages = useMemo(
    () =>
      lanes.flatMap((lane): TimelineShade[] => {
        const out = lane.of === 'bay' ? lane.bay.outOfService : null;
        if (out === null) return [];
        const end = out.expectedBack ?? to;
        return [
          {
            id: `out-${lane.id}`,
            laneId: lane.id,
            start: out.since,
            end,
            label: t('outOfService', { reason: out.reason }),
          },
        ];
      }),
    [lanes, to, t],
  );
  const [keep] = useState(() => createKeeper<TimelineMarker>((marker) => marker.id));
  const markers = useMemo(() => {
    const lit = found === null ? marks : marks.filter((mark) => found.has(mark.visitId));
    const next = lit.map(
      (mark): TimelineMarker => ({
        id: mark.visitId,
        laneId: mark.laneId,
        at: mark.at,
        label: time(mark.at),
        className: stateClass(mark.risk ?? 'waiting'),
      }),
    );
    return keep(next);
  }, [marks, found, time, keep]);
  const shades = useMemo(() => [...closings, ...outages], [closings, outages]);
  return { shades, markers };
}

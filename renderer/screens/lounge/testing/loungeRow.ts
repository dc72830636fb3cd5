import { pickupNumber } from '../../../../shared/domain/pickup.ts';
import type { LoungeRow } from '../../../../shared/views/rows.ts';

/** The n-th car of a day as the lounge is sent it, in repair unless told otherwise. */
export function loungeRow(n: number, set: Partial<LoungeRow> = {}): LoungeRow {
  return {
    kind: 'lounge',
    id: `visit-${n}`,
    pickup: pickupNumber(n),
    plate: '京A·***23',
    model: '迈腾',
    colour: '白',
    step: (set.readyAt ?? null) === null ? 'repair' : 'ready',
    told: null,
    revised: false,
    readyAt: null,
    ...set,
  };
}

import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { maskPlate } from '../../../shared/domain/plate.ts';
import { toldPromise, wasRevised } from '../../../shared/domain/promise.ts';
import { isOpen, loungeStepOf } from '../../../shared/domain/stage.ts';
import type { LoungeRow, LoungeShopRow } from '../../../shared/views/rows.ts';

/** L1: this, and never anything else, reaches the lounge. The fields are named one by one on purpose. */
export function loungeRow(file: VisitFile): LoungeRow | null {
  const { visit } = file;
  if (!isOpen(file) || visit.loungeHidden) return null;
  return {
    kind: 'lounge',
    id: visit.id,
    pickup: visit.pickup,
    plate: maskPlate(visit.plate),
    model: visit.model,
    colour: visit.colour,
    step: loungeStepOf(file),
    told: toldPromise(file)?.at ?? null,
    revised: wasRevised(file),
    readyAt: visit.readyAt,
  };
}

export function loungeShopRow(shop: Shop): LoungeShopRow {
  return { kind: 'loungeShop', id: 'shop', name: shop.name, timeZone: shop.hours.timeZone, sample: shop.sample };
}

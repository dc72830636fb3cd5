import type { DecideContext } from '../decision.ts';
import { needsNobody } from '../labour.ts';
import type { Change } from '../model.tables.ts';
import type { Bay, VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { currentStay, openOperations } from '../stage.ts';
import type { PlaceKind } from '../vocabulary.ts';

export type Spot = { readonly place: PlaceKind; readonly bayId: string | null; readonly label: string };

/** E3, J8: why the car may not be put into the bay now. */
export function entryRefusal({ shop }: DecideContext, file: VisitFile, bay: Bay): Refusal | null {
  if (bay.outOfService) {
    const { expectedBack } = bay.outOfService;
    return refusal('bay-out-of-service', 'E3', { bay: bay.label, ...(expectedBack && { until: expectedBack }) });
  }
  const others = shop.carsIn(bay.id).filter((f) => f.visit.id !== file.visit.id);
  const isRun = others.length < bay.places && comesToBake(file);
  const inTheWay = isRun ? others.find((f) => !isBaking(f)) : others[0];
  return inTheWay ? refusal('bay-taken', 'J8', { bay: bay.label, plate: carName(inTheWay.visit) }) : null;
}

/** A booth with places takes another car into the run (J8), and nothing else. */
const isBaking = ({ operations }: VisitFile) => operations.some((o) => o.state === 'working' && needsNobody(o));
const comesToBake = (file: VisitFile) => openOperations(file).some(needsNobody);

/** Ends the stretch the car stands in, at the earliest when it began: a late tap makes no negative one (E7). */
export function leaveSpot(file: VisitFile, at: number): Change[] {
  return file.stays
    .filter((stay) => stay.end === null)
    .map((stay) => ({ table: 'stay', id: stay.id, set: { end: Math.max(at, stay.start) } }));
}

/** The car leaves where it stands and stands in `spot` from then on (J8); nobody's clock is touched. */
export function moveTo(context: DecideContext, file: VisitFile, spot: Spot): Change[] {
  const start = Math.max(context.at, currentStay(file)?.start ?? file.visit.arrivedAt);
  const stay = { id: context.newId(), visitId: file.visit.id, ...spot, start, end: null };
  return [...leaveSpot(file, start), { table: 'stay', insert: stay }];
}

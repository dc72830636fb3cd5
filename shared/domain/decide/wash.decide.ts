import type { Payload } from '../../protocol/commands.ts';
import type { Decide, DecideContext } from '../decision.ts';
import type { VisitFile } from '../model.ts';
import { carName } from '../names.ts';
import { missingForWash } from '../ready.rules.ts';
import { allow, refuse } from '../refusal.ts';
import { currentStay } from '../stage.ts';
import { moveTo } from './car.changes.ts';
import { unsettledVisit } from './find.ts';
import { notBefore } from './work.events.ts';

/** The wash comes after the work and its inspection; starting it takes the car there. */
export const startWash: Decide<Payload<'visit.startWash'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const file = found.value;
  const { visit } = file;
  if (visit.washStartedAt !== null || visit.readyAt !== null) return refuse('already-done');
  const missing = missingForWash(file);
  if (missing) return { ok: false, refusal: missing };
  if (currentStay(file)?.place === 'away') return refuse('car-not-here', 'J8', { plate: carName(visit) });
  const washStartedAt = notBefore(
    context.at,
    file.operations.map((o) => o.doneAt),
  );
  const moves = isAtWash(context, file) ? [] : moveTo(context, file, { place: 'wash', bayId: null, label: '' });
  return allow({
    events: [
      {
        kind: 'visit.wash-started',
        visitId: visit.id,
        changes: [{ table: 'visit', id: visit.id, set: { washStartedAt } }, ...moves],
      },
    ],
  });
};

function isAtWash({ shop }: DecideContext, file: VisitFile): boolean {
  const stay = currentStay(file);
  return stay?.place === 'wash' || (stay?.bayId ? shop.bay(stay.bayId)?.kind === 'wash' : false);
}

export const finishWash: Decide<Payload<'visit.finishWash'>> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  const { visit } = found.value;
  if (visit.washStartedAt === null) return refuse('wash-not-started', undefined, { plate: carName(visit) });
  if (visit.washedAt !== null) return refuse('already-done');
  const washedAt = notBefore(context.at, [visit.washStartedAt]);
  return allow({
    events: [
      { kind: 'visit.washed', visitId: visit.id, changes: [{ table: 'visit', id: visit.id, set: { washedAt } }] },
    ],
  });
};

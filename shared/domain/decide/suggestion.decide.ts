import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import { allow, refuse } from '../refusal.ts';

/** F7: which moves of a suggested plan were taken, and which were planned otherwise, and why. Nothing else changes. */
export const answer: Decide<Payload<'suggestion.answer'>> = (context, { moves }) => {
  const changes: Change[] = [];
  for (const move of moves) {
    const file = context.shop.visitOfPart('operation', move.operationId);
    if (!file) return refuse('not-found');
    const said = { at: context.at, by: actorId(context), visitId: file.visit.id };
    changes.push({ table: 'suggestedMove', insert: { id: context.newId(), ...said, ...move } });
  }
  const taken = moves.filter((move) => move.taken).length;
  const data = { taken, count: moves.length, reason: moves.find(({ reason }) => reason !== '')?.reason ?? '' };
  return allow({ events: [{ kind: 'suggestion.answered', data, changes }] });
};

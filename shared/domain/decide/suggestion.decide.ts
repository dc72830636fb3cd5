import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide } from '../decision.ts';
import type { Change } from '../model.tables.ts';
import { carName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';
import { decideTogether } from './moves.ts';

/**
 * F6: takes moves of a suggested plan as one act, so that one undo takes all of it back (J10). What cannot be taken any more
 * is left out and named; refused only where nothing is left.
 */
export const take: Decide<Payload<'suggestion.take'>> = (context, { moves }) => {
  const { granted, left } = decideTogether(context, moves);
  const [first] = left;
  if (granted.length === 0 && first) return { ok: false, refusal: first.refusal };
  const changes = granted.flatMap(({ move }): Change[] => {
    const { operationId, bayId, personIds, startAt } = move;
    const file = context.shop.visitOfPart('operation', operationId);
    const said = { at: context.at, by: actorId(context), visitId: file?.visit.id ?? '', taken: true, reason: '' };
    return [
      { table: 'suggestedMove', insert: { id: context.newId(), operationId, bayId, personIds, startAt, ...said } },
    ];
  });
  const cars = left.flatMap(({ move }) => {
    const file = context.shop.visitOfPart('operation', move.operationId);
    return file ? [carName(file.visit)] : [];
  });
  const data = { taken: granted.length, count: moves.length, cars: [...new Set(cars)] };
  return allow({
    // an undo names the last event of a command
    events: [...granted.flatMap(({ events }) => events), { kind: 'suggestion.taken', data, changes }],
    answer: { taken: granted.length, left: left.length },
  });
};

/** F7: which moves of a suggested plan were planned otherwise, and why. Nothing else changes. */
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

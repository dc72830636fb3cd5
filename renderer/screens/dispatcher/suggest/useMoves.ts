import { useMemo } from 'react';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import { useRows } from '../../../live/useRows.ts';
import { type Fate, type MoveState, moveState } from './suggest.model.ts';
import { useSuggest } from './suggest.state.ts';

export type LiveMove = {
  readonly move: Move;
  readonly state: MoveState;
  /** Why the shop said no, of a refused one. */
  readonly why: string;
  /** How a taken one was taken. */
  readonly taken: Extract<Fate, { of: 'taken' }> | null;
  readonly file: VisitFile;
  readonly operation: Operation;
};

const NONE: readonly LiveMove[] = [];

/** The moves of the suggestion that is shown, as they stand now; without those whose car has gone. */
export function useMoves(): readonly LiveMove[] {
  const now = useSuggest((state) => state.now);
  const visits = useRows('visit');
  return useMemo(() => {
    if (now.phase !== 'shown') return NONE;
    const files = new Map(visits.map(({ file }) => [file.visit.id, file]));
    return now.answer.moves.flatMap((move): LiveMove[] => {
      const file = files.get(move.visitId);
      const operation = file?.operations.find(({ id }) => id === move.operationId);
      if (file === undefined || operation === undefined) return [];
      const fate = now.fates[move.operationId];
      const state = moveState(move, fate, operation);
      const why = fate?.of === 'refused' ? fate.why : '';
      const taken = state === 'taken' && fate?.of === 'taken' ? fate : null;
      return [{ move, state, why, taken, file, operation }];
    });
  }, [now, visits]);
}

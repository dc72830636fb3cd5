import { addWorkingMinutes, type WorkingHours } from '../../../../shared/domain/calendar.ts';
import type { Operation, Person, VisitFile } from '../../../../shared/domain/model.ts';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import type { TimelineProposal } from '../../../ui/timeline/timeline.types.ts';
import { itemId } from '../board/board.model.ts';
import { type Grouping, laneIdsOf, type Places } from '../board/lane.model.ts';
import { planOfMove } from './suggest.model.ts';

const MINUTE = 60_000;

type Suggested = { readonly move: Move; readonly file: VisitFile; readonly operation: Operation };
type Around = {
  readonly grouping: Grouping;
  readonly places: Places;
  readonly hours: WorkingHours;
  readonly person: (id: string) => Person | undefined;
  readonly label: (file: VisitFile) => string;
};

/** A ghost, and the operation it is of. */
type Proposal = Omit<TimelineProposal, 'lit'> & { readonly operationId: string };

/** Where each move would put its card, in the lanes of the grouping: by person one on the lane of each. */
export function proposalsOf(moves: readonly Suggested[], around: Around): Proposal[] {
  const { grouping, places, hours, person, label } = around;
  return moves.flatMap(({ move, file, operation }) => {
    const { bayId, teamId, personIds } = planOfMove(move, operation, person);
    const { startAt: start } = move;
    const { minutes } = operation.plan;
    const planned = { ...operation, plan: { ...operation.plan, bayId, teamId, personIds, startAt: start } };
    const end = addWorkingMinutes(start, minutes, hours) ?? start + minutes * MINUTE;
    return laneIdsOf(grouping, file, planned, places).map((laneId) => {
      const id = itemId(operation.id, laneId);
      return { id, laneId, itemId: id, start, end, label: label(file), operationId: operation.id };
    });
  });
}

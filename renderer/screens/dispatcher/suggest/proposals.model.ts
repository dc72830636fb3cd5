import { addWorkingMinutes, type WorkingHours } from '../../../../shared/domain/calendar.ts';
import { planOfMove } from '../../../../shared/domain/decide/moves.ts';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import type { Move } from '../../../../shared/domain/planning/suggestion.ts';
import type { ShopReader } from '../../../../shared/domain/reader.ts';
import type { TimelineProposal } from '../../../ui/timeline/timeline.types.ts';
import { itemId } from '../board/board.model.ts';
import { type Grouping, laneIdsOf, type Places } from '../board/lane.model.ts';

const MINUTE = 60_000;

type Suggested = { readonly move: Move; readonly file: VisitFile; readonly operation: Operation };
type Around = {
  readonly grouping: Grouping;
  readonly places: Places;
  readonly hours: WorkingHours;
  readonly shop: Pick<ShopReader, 'person' | 'team'>;
  readonly label: (file: VisitFile) => string;
};

/** A ghost, and the operation it is of. */
type Proposal = Omit<TimelineProposal, 'lit'> & { readonly operationId: string };

/** Where each move would put its card, in the lanes of the grouping: by person one on the lane of each. */
export function proposalsOf(moves: readonly Suggested[], around: Around): Proposal[] {
  const { grouping, places, hours, shop, label } = around;
  return moves.flatMap(({ move, file, operation }) => {
    const { startAt: start } = move;
    const { minutes } = operation.plan;
    const planned = { ...operation, plan: planOfMove(shop, operation, move) };
    const end = addWorkingMinutes(start, minutes, hours) ?? start + minutes * MINUTE;
    return laneIdsOf(grouping, file, planned, places).map((laneId) => {
      const id = itemId(operation.id, laneId);
      return { id, laneId, itemId: id, start, end, label: label(file), operationId: operation.id };
    });
  });
}

import type { VisitFile } from '../../../../shared/domain/model.ts';
import { finalRefusal, mayUndo } from '../../../../shared/domain/undo.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import type { VisitEvent } from './useVisitEvents.ts';

const SOME_REASON = '-';

/**
 * J10: may whoever works on this board take an entry of the car's history back, given a reason? What came since, the hub
 * knows.
 */
export function useMayUndo(file: VisitFile): (event: VisitEvent) => boolean {
  const contextOf = useDecideContext();
  return ({ kind, happenedAt, recordedAt }) =>
    finalRefusal(file, kind === 'visit.moved') === null &&
    mayUndo(contextOf(), { kind, deviceId: null, happenedAt, recordedAt }, SOME_REASON).ok;
}

import { mayUndo } from '../../../../shared/domain/undo.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import type { VisitEvent } from './useVisitEvents.ts';

const SOME_REASON = '-';

/** J10: may whoever works on this board take an entry of the history back, given a reason? What came since, the hub knows. */
export function useMayUndo(): (event: VisitEvent) => boolean {
  const contextOf = useDecideContext();
  return ({ kind, happenedAt, recordedAt }) =>
    mayUndo(contextOf(), { kind, deviceId: null, happenedAt, recordedAt }, SOME_REASON).ok;
}

import { type ReportScope, reportScope } from '../../shared/domain/reportScope.ts';
import { useActor } from './useActor.ts';

/** Whose figures whoever is at this screen may read (S9): the hub decides the same, this leaves out what it would refuse. */
export function useReportScope(): ReportScope['of'] {
  const actor = useActor();
  return actor === null ? 'totals' : reportScope(actor).of;
}

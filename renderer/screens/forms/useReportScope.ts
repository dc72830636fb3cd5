import { type ReportScope, reportScope } from '../../../shared/domain/reportScope.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';

/** Whose figures whoever is at this screen may read (S9): the hub decides the same, this leaves out what it would refuse. */
export function useReportScope(): ReportScope['of'] {
  const { identity } = useConnection();
  const person = useRow('person', identity?.personId ?? '')?.person ?? null;
  if (identity === null) return 'totals';
  const { deviceId, role, bayId } = identity;
  return reportScope({ deviceId, deviceRole: role, bayId, person }).of;
}

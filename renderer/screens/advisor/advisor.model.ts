import type { Policy } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { isOpen, stageOf } from '../../../shared/domain/stage.ts';

export const CAR_GROUPS = ['open', 'ready', 'closed'] as const;
export type CarGroup = (typeof CAR_GROUPS)[number];

function groupOf(file: VisitFile): CarGroup {
  if (!isOpen(file)) return 'closed';
  const stage = stageOf(file);
  return stage === 'ready' || stage === 'settled' ? 'ready' : 'open';
}

/** An advisor's cars (everybody's for null) of one group: what is due first on top; what is closed, latest first. */
export function carsOf(
  files: readonly VisitFile[],
  advisorId: string | null,
  group: CarGroup,
  policy: Policy,
): VisitFile[] {
  const due = (file: VisitFile) => basisPromise(file, policy)?.at ?? Number.POSITIVE_INFINITY;
  const closedAt = ({ visit }: VisitFile) => visit.deliveredAt ?? visit.cancelledAt ?? 0;
  return files
    .filter((file) => (advisorId === null || file.visit.advisorId === advisorId) && groupOf(file) === group)
    .sort((a, b) =>
      group === 'closed' ? closedAt(b) - closedAt(a) : due(a) - due(b) || a.visit.arrivedAt - b.visit.arrivedAt,
    );
}

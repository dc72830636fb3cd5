import type { VisitFile } from '../../../shared/domain/model.ts';
import { isOpen } from '../../../shared/domain/stage.ts';

export const HANDOVER_TABS = ['collect', 'sign', 'check'] as const;
export type HandoverTab = (typeof HANDOVER_TABS)[number];

/** Settled and still in the yard, what is handed over first on top. */
export function settledHere(files: readonly VisitFile[]): VisitFile[] {
  const due = ({ visit }: VisitFile) => visit.sheet?.deliveryAt ?? visit.settledAt ?? 0;
  return files.filter((file) => isOpen(file) && file.visit.settledAt !== null).sort((a, b) => due(a) - due(b));
}

/** Changes whenever an excuse that this screen knows of does: then the lists are read again. */
export function excusesSeen(files: readonly VisitFile[]): string {
  return files
    .flatMap(({ visit, excuses }) =>
      excuses.map(({ id, signatureId, spot }) => `${id}${signatureId ?? ''}${spot?.at ?? ''}${visit.settledAt ?? ''}`),
    )
    .join();
}

import type { Actor } from '../../../shared/domain/decision.ts';
import type { Person, VisitFile } from '../../../shared/domain/model.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { isOpen } from '../../../shared/domain/stage.ts';
import type { Identity } from '../../../shared/protocol/messages.ts';

export const HANDOVER_TABS = ['collect', 'sign', 'check'] as const;
export type HandoverTab = (typeof HANDOVER_TABS)[number];

/** Settled and still in the yard, what is handed over first on top. */
export function settledHere(files: readonly VisitFile[]): VisitFile[] {
  const due = ({ visit }: VisitFile) => visit.sheet?.deliveryAt ?? visit.settledAt ?? 0;
  return files.filter((file) => isOpen(file) && file.visit.settledAt !== null).sort((a, b) => due(a) - due(b));
}

/** Changes whenever an excuse that this screen knows of does: then the lists are read again. */
export function excuseVersion(files: readonly VisitFile[]): string {
  return files
    .flatMap(({ visit, excuses }) =>
      excuses.map(({ id, signatureId, spot }) => `${id}${signatureId ?? ''}${spot?.at ?? ''}${visit.settledAt ?? ''}`),
    )
    .join();
}

/** May whoever is signed in on this screen do the spot check? (V4) */
export function mayCheck({ deviceId, role, bayId }: Identity, person: Person | null): boolean {
  const actor: Actor = { deviceId, deviceRole: role, bayId, person };
  return permit('excuse.check', actor).ok;
}

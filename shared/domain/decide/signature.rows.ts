import type { Payload } from '../../protocol/commands.ts';
import { actorId, type DecideContext } from '../decision.ts';
import type { Signature } from '../model.ontime.ts';
import { allow, type Decision, refuse } from '../refusal.ts';

type Signed = Payload<'promise.sign'>['signature'];

/** A stroke is drawn when the pen moved: two points at least, x and y of each. */
const isDrawn = (stroke: readonly number[]) => stroke.length >= 4 && stroke.length % 2 === 0;

/**
 * The row of a signature given before whoever is signed in (P2, V4); insert it into the table `signature` and keep its
 * id where it belongs. Refused (`signature-empty`) when nothing was drawn.
 */
export function signatureRow(context: DecideContext, visitId: string, sig: Signed): Decision<Signature> {
  const strokes = sig.strokes.filter(isDrawn);
  if (strokes.length === 0) return refuse('signature-empty');
  return allow({
    id: context.newId(),
    visitId,
    signer: sig.signer,
    strokes,
    at: context.at,
    witnessId: actorId(context),
  });
}

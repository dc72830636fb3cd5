import type { DecideContext } from '../../../shared/domain/decision.ts';
import { allow, type Decision, refuse } from '../../../shared/domain/refusal.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';

export type PinPorts = {
  /** The scrypt hash made for this PIN before the transaction began (it takes too long inside), or undefined. */
  preparedPin: (pin: string) => string | undefined;
  savePin: (personId: string, hash: string | null) => void;
};

const setPin = (
  context: DecideContext,
  { personId, pin }: Payload<'person.setPin'>,
  ports: PinPorts,
): Decision<HubOutcome> => {
  const person = context.shop.person(personId);
  if (!person) return refuse('not-found');
  const hash = pin === null ? null : ports.preparedPin(pin);
  if (hash === undefined) throw new Error('PIN was not hashed before the command');
  ports.savePin(personId, hash);
  const set = { hasPin: hash !== null };
  return allow({
    events: [
      { kind: 'person.pin-set', data: { name: person.name }, changes: [{ table: 'person', id: personId, set }] },
    ],
  });
};

export const PIN_HANDLERS = { 'person.setPin': setPin };

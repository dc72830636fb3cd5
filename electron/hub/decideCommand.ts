import { DECISIONS } from '../../shared/domain/decide/decisions.ts';
import type { DecideContext } from '../../shared/domain/decision.ts';
import type { Decision } from '../../shared/domain/refusal.ts';
import type { CommandType } from '../../shared/protocol/commands.ts';
import { CUSTOMER_HANDLERS, type CustomerPorts } from './handlers/customer.handlers.ts';
import { DEVICE_HANDLERS, type DevicePorts } from './handlers/device.handlers.ts';
import { CLOSING_HANDLERS, type ClosingPorts } from './handlers/month.handlers.ts';
import { PIN_HANDLERS, type PinPorts } from './handlers/pin.handlers.ts';
import { UNDO_HANDLERS, type UndoPorts } from './handlers/undo.handlers.ts';
import type { HubOutcome } from './hubOutcome.ts';

/** What the hub's own handlers need beside the rules. */
export type HubPorts = DevicePorts & PinPorts & ClosingPorts & UndoPorts & CustomerPorts;

type Handler = (context: DecideContext, payload: never, ports: HubPorts) => Decision<HubOutcome>;

/** The shop's rules are pure and shared with the screens; what touches tokens, PINs or the log is the hub's alone. */
const HANDLERS = {
  ...DECISIONS,
  ...DEVICE_HANDLERS,
  ...PIN_HANDLERS,
  ...CLOSING_HANDLERS,
  ...UNDO_HANDLERS,
  ...CUSTOMER_HANDLERS,
} satisfies Record<CommandType, unknown>;

/** `payload` has passed the schema of `type`. */
export function decideCommand(
  type: CommandType,
  context: DecideContext,
  payload: unknown,
  ports: HubPorts,
): Decision<HubOutcome> {
  const handler = HANDLERS[type] as Handler;
  return handler(context, payload as never, ports);
}

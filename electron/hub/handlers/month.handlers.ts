import { mayClose } from '../../../shared/domain/decide/month.decide.ts';
import { actorId, type DecideContext } from '../../../shared/domain/decision.ts';
import type { ClosedMonth } from '../../../shared/domain/model.office.ts';
import { allow, type Decision } from '../../../shared/domain/refusal.ts';
import type { Payload } from '../../../shared/protocol/commands.ts';
import type { HubOutcome } from '../hubOutcome.ts';

/** Figures read before the transaction began; 'moved': something changed them since; 'failed': they could not be read. */
export type Prepared = ClosedMonth['figures'] | 'moved' | 'failed';

export type ClosingPorts = { closingFigures: (month: string) => Prepared };

/** The code of an error that settles nothing (S2): the command is sent, and its figures read, once more. */
export const NOT_PREPARED = 'HUB_NOT_PREPARED';

/** V11: the month's figures as they are now, word for word, for ever. */
const close = (
  context: DecideContext,
  { month }: Payload<'month.close'>,
  ports: ClosingPorts,
): Decision<HubOutcome> => {
  const may = mayClose(context, month);
  if (!may.ok) return may;
  const figures = ports.closingFigures(month);
  if (figures === 'failed') throw new Error('The figures of the month could not be read');
  if (figures === 'moved') throw Object.assign(new Error('The figures of the month moved'), { code: NOT_PREPARED });
  const insert: ClosedMonth = {
    id: month,
    closedAt: context.now,
    closedBy: actorId(context),
    figures,
  };
  return allow({ events: [{ kind: 'month.closed', data: { month }, changes: [{ table: 'closedMonth', insert }] }] });
};

export const CLOSING_HANDLERS = { 'month.close': close };

import type { DecideContext } from '../../../shared/domain/decision.ts';
import { forecastOf } from '../../../shared/domain/forecast.ts';
import type { Warning } from '../../../shared/domain/model.ontime.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { toldPromise } from '../../../shared/domain/promise.ts';
import {
  asksTechnician,
  endOfWarning,
  promiseToKeep,
  WARNING_CAUSES,
  type WarningEnd,
  warningOf,
} from '../../../shared/domain/warnings.ts';
import { type ActionView, tried } from './bay.actions.ts';

/**
 * How the car's promise stands between bay and advisor (P5). `none`: nobody has warned. `asked`: the forecast has, and
 * asks the technician; `raised`: it has when the work was done already. `said`: he cannot make it, and the advisor knows. `denied`: he says it will hold. `ended`: the
 * advisor has answered.
 */
export type BayWarning = {
  state: 'none' | 'asked' | 'raised' | 'said' | 'denied' | 'ended';
  warning: Warning | null;
  end: WarningEnd | null;
  /** What the customer was told since, epoch ms; null: nothing new. */
  toldAt: number | null;
  /** The promise that counts, and when the car will be done as things stand; epoch ms. */
  promiseAt: number | null;
  forecastAt: number | null;
  /** "Can't make it", or another cause for it. */
  action: ActionView;
};

export function bayWarning(context: DecideContext, shop: Shop, file: VisitFile): BayWarning {
  const promise = promiseToKeep(file, shop.policy);
  const warning = promise ? (warningOf(file, shop.policy) ?? null) : null;
  const end = warning && endOfWarning(file, warning, shop.policy);
  const told = toldPromise(file);
  // Tried with a cause that is not said yet: the one chosen is checked when it is sent.
  const cause = WARNING_CAUSES.find((code) => code !== warning?.cause) ?? 'D14';
  return {
    state: stateOf(file, warning, end),
    warning,
    end,
    toldAt: warning && told && told.id !== warning.promiseId ? told.at : null,
    promiseAt: promise?.at ?? null,
    forecastAt: forecastOf(file, shop, context.now),
    action: tried(context, 'warning.raise', { visitId: file.visit.id, operationId: null, cause, note: '' }),
  };
}

function stateOf(file: VisitFile, warning: Warning | null, end: WarningEnd | null): BayWarning['state'] {
  if (warning === null) return 'none';
  if (end !== null) return 'ended';
  if (asksTechnician(file, warning)) return 'asked';
  if (warning.source === 'forecast' && warning.reply === null) return 'raised';
  return warning.reply?.holds === true ? 'denied' : 'said';
}

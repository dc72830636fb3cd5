import type { Payload } from '../../protocol/commands.ts';
import { floorMinute } from '../calendar.ts';
import type { SettlementSheet, SheetLine } from '../model.ontime.ts';
import { allow, type Decision, type Refusal, refusal } from '../refusal.ts';

/** A car is settled this long before it is handed over at the most, ms. */
export const DELIVERY_AHEAD_MS = 12 * 3_600_000;

/** The total of a settlement sheet, fen. */
function totalOf(lines: readonly Pick<SheetLine, 'amountFen'>[]): number {
  return lines.reduce((sum, line) => sum + line.amountFen, 0);
}

/**
 * The settlement sheet (结算单). Its delivery time, by default the moment of settlement, is what the verdict compares
 * (V2, V6): not before the car was ready and within half a day, by the minute. Refused in words, as negative amounts are.
 */
export function sheetOf(
  { lines, deliveryAt }: Pick<Payload<'visit.settle'>, 'lines' | 'deliveryAt'>,
  readyAt: number,
  settledAt: number,
): Decision<SettlementSheet> {
  const at = deliveryAt ?? settledAt;
  const refused = timeRefusal(at, readyAt, settledAt) ?? amountRefusal(lines);
  return refused ? { ok: false, refusal: refused } : allow({ lines, totalFen: totalOf(lines), deliveryAt: at });
}

function timeRefusal(at: number, readyAt: number, settledAt: number): Refusal | null {
  if (floorMinute(at) < floorMinute(readyAt)) return refusal('delivery-before-ready', 'V6', { at, since: readyAt });
  const until = settledAt + DELIVERY_AHEAD_MS;
  return floorMinute(at) > floorMinute(until) ? refusal('delivery-too-far', 'V6', { at, until }) : null;
}

function amountRefusal(lines: readonly SheetLine[]): Refusal | null {
  const negative = lines.find(({ amountFen, costFen }) => amountFen < 0 || (costFen ?? 0) < 0);
  return negative ? refusal('amount-negative', undefined, { name: negative.name }) : null;
}

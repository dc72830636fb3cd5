import { floorMinute, shopDate } from './calendar.ts';
import { labourOf } from './labour.ts';
import type { Visit, VisitFile } from './model.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Stamp, VisitStamp } from './vocabulary.ontime.ts';

/** What a visit's stamp says (epoch ms); null while there is none. */
export function stampOf(visit: Visit, field: VisitStamp): number | null {
  return field === 'sheet.deliveryAt' ? (visit.sheet?.deliveryAt ?? null) : visit[field];
}

/** E8: is a correction from one of these instants (epoch ms) to the other done at once? Only on the shop day of both. */
export function isAtOnce(instants: readonly number[], now: number, timeZone: string): boolean {
  return instants.every((at) => shopDate(at, timeZone) === shopDate(now, timeZone));
}

/** Two stamps of which the first may not be later than the second. */
type Pair = readonly [earlier: Stamp, at: number | null, later: Stamp, than: number | null];

/**
 * Why the stamps cannot stand as in `after`: two of them would be in the wrong order that were in the right one `before`
 * (V6, J8), by the minute. What was out of order already stays correctable.
 */
export function orderRefusal(before: VisitFile, after: VisitFile): Refusal | null {
  const was = pairsOf(before);
  const wrong = pairsOf(after).find((pair, i) => isWrong(pair) && !isWrong(was[i] ?? pair));
  return wrong ? refusal('correction-order', 'V6', { stamp: wrong[0], laterStamp: wrong[2], at: wrong[3] ?? 0 }) : null;
}

function isWrong([, at, , than]: Pair): boolean {
  return at !== null && than !== null && floorMinute(at) > floorMinute(than);
}

/** All pairs of a visit, in an order that depends on its rows alone. */
function pairsOf(file: VisitFile): readonly Pair[] {
  const { visit, operations, labour } = file;
  const deliveryAt = visit.sheet?.deliveryAt ?? null;
  return [
    ...labour.map(({ start }): Pair => ['arrivedAt', visit.arrivedAt, 'start', start]),
    ...labour.map(({ start, end }): Pair => ['start', start, 'end', end]),
    ...operations.flatMap(({ id, doneAt }): Pair[] => [
      ...labourOf(file, id).map(({ end }): Pair => ['end', end, 'doneAt', doneAt]),
      ...file.checks
        .filter((check) => check.passed && check.operationId === id)
        .map(({ at }): Pair => ['doneAt', doneAt, 'checkedAt', at]),
      ['doneAt', doneAt, 'washStartedAt', visit.washStartedAt],
      ['doneAt', doneAt, 'readyAt', visit.readyAt],
    ]),
    ['arrivedAt', visit.arrivedAt, 'readyAt', visit.readyAt],
    ['washStartedAt', visit.washStartedAt, 'washedAt', visit.washedAt],
    ['washedAt', visit.washedAt, 'readyAt', visit.readyAt],
    ...lastPassed(file).map((at): Pair => ['checkedAt', at, 'readyAt', visit.readyAt]),
    ['readyAt', visit.readyAt, 'settledAt', visit.settledAt],
    ['readyAt', visit.readyAt, 'sheet.deliveryAt', deliveryAt],
    ['settledAt', visit.settledAt, 'deliveredAt', visit.deliveredAt],
  ];
}

/** The final inspection that let the car go, if any. */
function lastPassed({ checks }: VisitFile): readonly number[] {
  const passed = checks.filter(({ level, passed: ok }) => level === 'final' && ok).map(({ at }) => at);
  return passed.length === 0 ? [] : [Math.max(...passed)];
}

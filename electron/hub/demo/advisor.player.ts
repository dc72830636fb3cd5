import { ADDITIONS } from '../../../db/demo/additions.sample.ts';
import { offerFen, sheetLines } from '../../../db/demo/pricing.ts';
import { unpromisedAdditions, waitingAdditions } from '../../../shared/domain/additions.ts';
import { shopDate } from '../../../shared/domain/calendar.ts';
import { forecastOf } from '../../../shared/domain/forecast.ts';
import type { Person, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise, toldPromise } from '../../../shared/domain/promise.ts';
import { type Floor, fateOf, quarterAfter, since } from './floor.ts';
import { type Order, order, type Player, someone } from './order.ts';

const MINUTE = 60_000;
/** So long before a promise the customer is told that it will not hold, minutes (P5). */
const NOTICE = 30;

/** Hands cars over, asks customers about additions, and tells them when it gets later. */
export const advisor: Player = (floor) =>
  floor.files.flatMap((file) => {
    const who = floor.reader.person(file.visit.advisorId ?? '') ?? someone(floor, 'advisor');
    if (file.visit.readyAt !== null) return handsOver(floor, file, who);
    return [...sells(floor, file, who), ...prolongs(floor, file, who), ...warns(floor, file, who)];
  });

function handsOver(floor: Floor, file: VisitFile, who: Person | null): Order[] {
  const { id: visitId, readyAt, settledAt } = file.visit;
  if (settledAt !== null) {
    return since(floor, settledAt) >= 3 + fateOf('deliver', file) * 7
      ? [order('visit.deliver', { visitId }, who, visitId)]
      : [];
  }
  return isCollected(floor, file, readyAt)
    ? [order('visit.settle', { visitId, lines: sheetLines(file) }, who, visitId)]
    : [];
}

/** Who waits is at the counter soon; the others come shortly before the time they were told, and some not before tomorrow. */
function isCollected(floor: Floor, file: VisitFile, readyAt: number | null): boolean {
  const fate = fateOf('collect', file);
  const ready = since(floor, readyAt);
  if (file.visit.waits) return ready >= 4 + fate * 8;
  const { timeZone } = floor.shop.hours;
  const isNextDay = shopDate(readyAt ?? floor.now, timeZone) < shopDate(floor.now, timeZone);
  if (fate > 0.93 && !isNextDay) return false;
  const early = 8 + fate * 35;
  return (
    ready >= 6 + fate * 10 && (since(floor, toldPromise(file)?.at ?? floor.now) >= -early || floor.minutesLeft < 20)
  );
}

/** What was found gets a price, and most customers say yes to it some minutes later. */
function sells(floor: Floor, file: VisitFile, who: Person | null): Order[] {
  const { id: visitId } = file.visit;
  return waitingAdditions(file).flatMap((addition) => {
    const { id: additionId, offer, reportedAt } = addition;
    if (offer !== null) {
      if (since(floor, offer.at) < 3) return [];
      const approved = fateOf(`approve ${addition.finds.join()}`, file) <= 0.75;
      const answers = [{ additionId, approved }];
      return [order('addition.answer', { visitId, answers, means: 'phone' }, who, visitId)];
    }
    const code = ADDITIONS.find(({ finds }) => finds.some((find) => addition.finds.includes(find)))?.code;
    const standard = code === undefined ? undefined : floor.reader.standard(code);
    if (!standard || since(floor, reportedAt) < 4) return [];
    const operation = { standardId: standard.id };
    return [order('addition.price', { additionId, operation, amountFen: offerFen(standard) }, who, visitId)];
  });
}

/** P2: with the approved addition comes a later promise, while the old one still stands. */
function prolongs(floor: Floor, file: VisitFile, who: Person | null): Order[] {
  const basis = basisPromise(file, floor.shop.policy);
  if (!basis || unpromisedAdditions(file).length === 0) return [];
  return promise(floor, file, who, 'addition', basis.at);
}

/** The first time is told in answer to a warning; when it gets later still, the customer hears of it once more (P2). */
function warns(floor: Floor, file: VisitFile, who: Person | null): Order[] {
  const told = toldPromise(file);
  if (!told || told.id === basisPromise(file, floor.shop.policy)?.id) return [];
  if (since(floor, told.at) < -NOTICE || file.promises.filter((p) => p.cause === 'workshop').length >= 2) return [];
  return promise(floor, file, who, 'workshop', told.at);
}

/** The forecast with some minutes of caution, if that is later than `before`. */
function promise(
  floor: Floor,
  file: VisitFile,
  who: Person | null,
  cause: 'addition' | 'workshop',
  before: number,
): Order[] {
  const forecast = forecastOf(file, floor.shop, floor.now);
  if (forecast === null || forecast <= before) return [];
  const at = quarterAfter(floor, forecast, 10);
  if (at === null || at <= floor.now + MINUTE) return [];
  const { id: visitId } = file.visit;
  const additionIds = cause === 'addition' ? unpromisedAdditions(file).map(({ id }) => id) : [];
  return [order('visit.promise', { visitId, at, means: 'phone', cause, additionIds }, who, visitId)];
}

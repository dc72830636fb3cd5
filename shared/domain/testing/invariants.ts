import { expect } from 'vitest';
import { labourOf } from '../labour.ts';
import type { Bay, Operation, VisitFile } from '../model.ts';
import { isDispatched, isOpen, stageOf } from '../stage.ts';
import { STAGES, type Stage } from '../vocabulary.ts';

/** What must hold of every visit at any time, whatever people tapped in whatever order. For tests. */
export function checkFile(file: VisitFile): void {
  for (const operation of file.operations) checkOperation(file, operation);
  checkIntervals(file);
  checkStage(file);
}

/**
 * What must hold of all visits together: no more cars in a bay than it has places (J8), one attended interval a person (J6),
 * one pickup number (L1).
 */
export function checkTogether(files: readonly VisitFile[], bays: readonly Bay[]): void {
  const taken = files.flatMap(({ stays }) => stays.flatMap((s) => (s.end === null && s.bayId !== null ? s.bayId : [])));
  const full = bays.filter(({ id, places }) => taken.filter((bayId) => bayId === id).length > places);
  expect(full, 'J8: one car a bay, a run in a booth').toEqual([]);
  const attending = files.flatMap(({ labour }) =>
    labour.filter((l) => l.end === null && l.attended).map((l) => l.personId),
  );
  expect([...attending].sort(), 'J6: one attended interval a person').toEqual([...new Set(attending)].sort());
  const numbers = files.filter(isOpen).map(({ visit }) => visit.pickup);
  expect([...numbers].sort(), 'L1: open visits have different pickup numbers').toEqual([...new Set(numbers)].sort());
}

function checkOperation(file: VisitFile, operation: Operation): void {
  const open = labourOf(file, operation.id).filter((l) => l.end === null);
  expect(open.length > 0, 'somebody is on what runs, nobody on what does not').toBe(operation.state === 'working');
  expect(operation.hold !== null).toBe(operation.state === 'held');
  expect(operation.doneAt !== null).toBe(operation.state === 'done');
  expect(operation.dropReason !== null).toBe(operation.state === 'dropped');
  checkHolds(operation);
  const given = isDispatched(operation) || labourOf(file, operation.id).length > 0;
  expect(operation.dispatchedAt !== null, 'V8: dispatched since').toBe(given);
}

/**
 * V8: an operation's holds follow one another. That nobody works within one does not hold: who left, or joined, with a
 * tap that came late (E7), and whose hours shift end had assumed too short (J9), may reach into it by some minutes.
 */
function checkHolds({ hold, pastHolds }: Operation): void {
  const holds = [...pastHolds, ...(hold ? [{ ...hold, until: Infinity }] : [])];
  const wrong = holds.filter(({ since, until }, i) => until < since || since < (holds[i - 1]?.until ?? 0));
  expect(wrong, 'holds one after another').toEqual([]);
}

function checkIntervals({ visit, labour, stays }: VisitFile): void {
  for (const l of labour) {
    expect(l.end ?? l.start, 'no negative labour').toBeGreaterThanOrEqual(l.start);
    expect(l.start, 'no labour before arrival').toBeGreaterThanOrEqual(visit.arrivedAt);
  }
  for (const one of labour) {
    for (const two of labour) {
      if (one.id >= two.id || one.personId !== two.personId || !(one.attended && two.attended)) continue;
      const apart = (one.end ?? Infinity) <= two.start || (two.end ?? Infinity) <= one.start;
      expect(apart, 'a person is once on a car at a time').toBe(true);
    }
  }
  stays.forEach((stay, i) => {
    expect(stay.end ?? stay.start, 'no negative stay').toBeGreaterThanOrEqual(stay.start);
    if (i > 0) expect(stay.start, 'a car is always somewhere').toBe(stays[i - 1]?.end);
  });
  const open = visit.deliveredAt === null && visit.cancelledAt === null;
  expect(stays.filter((s) => s.end === null).length).toBe(open ? 1 : 0);
}

function checkStage(file: VisitFile): void {
  const { visit, operations } = file;
  const stage = stageOf(file);
  expect(STAGES).toContain(stage);
  const over: readonly Stage[] = ['inspecting', 'washing', 'ready', 'settled', 'delivered', 'cancelled'];
  const open = operations.some((o) => o.state !== 'done' && o.state !== 'dropped');
  expect(open && over.includes(stage), 'open work after the work').toBe(false);
  if (visit.readyAt !== null)
    expect(
      operations.some((o) => o.state === 'done'),
      'ready with work done',
    ).toBe(true);
  const stamps = [visit.arrivedAt, visit.readyAt, visit.settledAt, visit.deliveredAt].filter((s) => s !== null);
  expect(stamps, 'V6: in order').toEqual([...stamps].sort((a, b) => a - b));
  if (visit.deliveredAt !== null) expect(visit.settledAt).not.toBeNull();
  if (visit.settledAt !== null) expect(visit.readyAt).not.toBeNull();
}

import type { Payload } from '../../protocol/commands.ts';
import { actorId, type Decide, type DecideContext, type EventDraft, type Outcome } from '../decision.ts';
import { labourOf } from '../labour.ts';
import type { Change } from '../model.tables.ts';
import type { Operation, VisitFile } from '../model.ts';
import { carName, operationName } from '../names.ts';
import { lacksSelfCheck, lacksTeamCheck, openWorkOf } from '../ready.rules.ts';
import { allow, type Decision, type Refusal, refusal, refuse } from '../refusal.ts';
import { chargedTo } from '../rework.ts';
import { finalCheckPassed } from '../stage.ts';
import { checksForTeam } from '../teamCheck.ts';
import type { PersonRole } from '../vocabulary.ts';
import { unsettledVisit, wrongState } from './find.ts';
import { notOwnWork } from './ownBay.ts';
import { reopen } from './reopen.ts';
import { notBefore } from './work.events.ts';

type Record = Payload<'check.record'>;

const INSPECTORS: readonly PersonRole[] = ['inspector', 'director', 'controller'];

/** Q1, Q2: a check passed, or failed and what goes back to work. */
export const record: Decide<Record> = (context, payload) => {
  const found = unsettledVisit(context, payload.visitId);
  if (!found.ok) return found;
  if (!payload.passed && payload.remark === '') return refuse('reason-missing', 'Q2');
  const failed = payload.points.find(({ ok }) => !ok);
  if (payload.passed && failed) return refuse('points-failed', 'Q1', { point: failed.code });
  if (payload.level === 'final') return inspect(context, found.value, payload);
  return workCheck(context, found.value, payload, payload.level);
};

/** The final inspection of the whole car, by somebody who did not work on it. */
function inspect(context: DecideContext, file: VisitFile, payload: Record): Decision<Outcome> {
  const refused = openWorkOf(file) ?? inspectorRefusal(context, file);
  if (refused) return { ok: false, refusal: refused };
  if (payload.passed) {
    if (finalCheckPassed(file)) return refuse('already-done', 'Q1');
    return allow({ events: [checkEvent(context, file, null, payload)] });
  }
  const back = file.operations.filter((o) => payload.reworkIds.includes(o.id));
  if (back.length < new Set(payload.reworkIds).size) return refuse('not-found');
  if (back.length === 0) return refuse('rework-missing', 'Q2', { plate: carName(file.visit) });
  const notDone = back.find((o) => o.state !== 'done');
  return notDone ? wrongState({ file, operation: notDone }) : sendBack(context, file, null, payload, back);
}

/**
 * The check of one operation: the technician's own, made up for after finishing without it, or the team's. Failed, it
 * reopens the work.
 */
function workCheck(
  context: DecideContext,
  file: VisitFile,
  payload: Record,
  level: 'self' | 'team',
): Decision<Outcome> {
  const operation = file.operations.find((o) => o.id === payload.operationId);
  if (!operation) return refuse('not-found');
  const foreign = notOwnWork(context, file, operation);
  if (foreign) return { ok: false, refusal: foreign };
  const notHis = level === 'team' ? leaderRefusal(context, file, operation) : null;
  if (notHis) return { ok: false, refusal: notHis };
  if (operation.state !== 'done') return wrongState({ file, operation });
  if (!payload.passed) return sendBack(context, file, operation, payload, [operation]);
  const isDue = level === 'team' ? lacksTeamCheck : lacksSelfCheck;
  if (!isDue(file, operation)) return refuse('already-done', 'Q1');
  return allow({ events: [checkEvent(context, file, operation, payload)] });
}

/** Q1: the team's check is its leader's, or that of who leads the workshop, and not of somebody who did the work. */
function leaderRefusal({ actor, shop }: DecideContext, file: VisitFile, operation: Operation): Refusal | null {
  const { person } = actor;
  if (!person) return null;
  if (!checksForTeam(shop, file, operation, person)) return refusal('not-leader', 'Q1', operationName(operation));
  if (!labourOf(file, operation.id).some((l) => l.personId === person.id)) return null;
  return refusal('leader-worked', 'Q1', { person: person.name, ...operationName(operation) });
}

/** Q1: the final inspection is an inspector's, and not that of somebody who worked on the car. */
function inspectorRefusal({ actor }: DecideContext, file: VisitFile): Refusal | null {
  const { person } = actor;
  if (!person) return null;
  if (!INSPECTORS.includes(person.role)) return refusal('not-allowed', 'Q1');
  if (!file.labour.some((l) => l.personId === person.id)) return null;
  return refusal('inspector-worked', 'Q1', { person: person.name, plate: carName(file.visit) });
}

/** Q2: rework waits on hold until a technician resumes it (J2), and is charged to whoever did it. */
function sendBack(
  context: DecideContext,
  file: VisitFile,
  subject: Operation | null,
  payload: Record,
  back: readonly Operation[],
): Decision<Outcome> {
  const check = checkEvent(context, file, subject, payload);
  const rework = back.map((operation): Change => {
    const since = notBefore(context.at, [operation.doneAt]);
    const hold = { reason: 'D16', note: payload.remark, since, expectedEnd: null, carFree: true } as const;
    const set = { state: 'held', hold, doneAt: null, reworks: operation.reworks + 1 } as const;
    return { table: 'operation', id: operation.id, set };
  });
  return allow({ events: [...reopen(file), { ...check, changes: [...check.changes, ...rework] }] });
}

/** A check looks at finished work: it is never earlier than that (E7). */
function checkEvent(context: DecideContext, file: VisitFile, subject: Operation | null, payload: Record): EventDraft {
  const { level, passed, remark, points } = payload;
  const at = notBefore(context.at, subject ? [subject.doneAt] : file.operations.map((o) => o.doneAt));
  const check = {
    id: context.newId(),
    visitId: file.visit.id,
    operationId: subject?.id ?? null,
    level,
    passed,
    remark,
    points,
    roadTest: level === 'final' ? payload.roadTest : '',
    photoIds: [...new Set(payload.photoIds)],
    reworkIds: passed ? [] : subject ? [subject.id] : [...new Set(payload.reworkIds)],
    personId: actorId(context),
    at,
  };
  return {
    kind: passed ? 'check.passed' : 'check.failed',
    visitId: file.visit.id,
    operationId: subject?.id ?? null,
    data: {
      check: level,
      remark,
      ...(subject && operationName(subject)),
      people: chargedTo(file, check).map((id) => context.shop.person(id)?.name ?? ''),
    },
    changes: [{ table: 'check', insert: check }],
  };
}

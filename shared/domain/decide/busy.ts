import type { DecideContext, EventDraft } from '../decision.ts';
import { labourOf, runsByItself } from '../labour.ts';
import type { Labour, Operation, Person } from '../model.ts';
import { carName, operationName, otherName } from '../names.ts';
import { allow, type Decision, refuse } from '../refusal.ts';
import type { Found } from './find.ts';
import { closeLabour, endOfWork, finishEvent, holdEvent } from './work.events.ts';

/** J6: what becomes of the job a person has running when another begins. */
export type IfBusy = 'ask' | 'hold' | 'finish' | 'leave';

/** What has to happen first, and from when on the crew is free (E7: not before its other intervals end). */
export type Freed = { readonly events: readonly EventDraft[]; readonly from: number };

type Job = Found & { readonly people: Person[]; readonly leaving: Labour[] };

/** The other jobs that hold the crew's attention, each once, with the intervals that would end. */
function otherJobs({ shop }: DecideContext, crew: readonly Person[], operation: Operation): Job[] {
  const jobs = new Map<string, Job>();
  for (const person of crew) {
    for (const work of shop.openWork(person.id)) {
      if (!work.labour.attended || work.operation.id === operation.id) continue;
      const job = jobs.get(work.operation.id) ?? {
        file: work.file,
        operation: work.operation,
        people: [],
        leaving: [],
      };
      job.people.push(person);
      job.leaving.push(work.labour);
      jobs.set(work.operation.id, job);
    }
  }
  return [...jobs.values()];
}

/** The job goes on without anybody's attention: the attended interval ends, an unattended one begins. */
function unattend(context: DecideContext, { file, operation, leaving, people }: Job): EventDraft {
  return {
    kind: 'operation.crew-changed',
    visitId: file.visit.id,
    operationId: operation.id,
    data: { ...operationName(operation), people: people.map((p) => p.name), unattended: true },
    changes: leaving.flatMap((l) => {
      const start = Math.max(context.at, l.start);
      return [
        { table: 'labour', id: l.id, set: { end: start } },
        { table: 'labour', insert: { ...l, id: context.newId(), start, attended: false } },
      ];
    }),
  };
}

/** Takes people off a job that others go on with; a job cannot run with nobody on it. */
function leave(context: DecideContext, { file, operation, leaving }: Job): Decision<EventDraft> {
  const staying = labourOf(file, operation.id).filter((l) => l.end === null && !leaving.some((x) => x.id === l.id));
  if (staying.length === 0)
    return refuse('crew-missing', 'J6', { plate: carName(file.visit), ...operationName(operation) });
  const people = staying.flatMap((l) => context.shop.person(l.personId)?.name ?? []);
  const plan = { ...operation.plan, personIds: [...new Set(staying.map((l) => l.personId))] };
  return allow({
    kind: 'operation.crew-changed',
    visitId: file.visit.id,
    operationId: operation.id,
    data: { ...operationName(operation), people },
    changes: [...closeLabour(leaving, context.at), { table: 'operation', id: operation.id, set: { plan } }],
  });
}

function release(context: DecideContext, job: Job, next: Operation, ifBusy: IfBusy): Decision<EventDraft> {
  if (runsByItself(job.file, job.operation, context.at)) return allow(unattend(context, job));
  switch (ifBusy) {
    case 'ask':
      return refuse('person-busy', 'J6', {
        person: job.people[0]?.name ?? '',
        plate: carName(job.file.visit),
        ...operationName(next),
        ...otherName(job.operation),
      });
    case 'hold': {
      const since = endOfWork(job, context.at);
      return allow(holdEvent(job, { reason: 'D12', note: '', since, expectedEnd: null, carFree: true }));
    }
    case 'finish':
      return allow(finishEvent(context, job, { selfChecked: false, points: [] }));
    case 'leave':
      return leave(context, job);
  }
}

/**
 * Frees the crew from everything else that holds its attention (J6): one attended interval a person. Work that runs by
 * itself needs no attention, so nobody has to be freed for it.
 */
export function freeCrew(
  context: DecideContext,
  crew: readonly Person[],
  next: Found,
  ifBusy: IfBusy,
): Decision<Freed> {
  const events: EventDraft[] = [];
  let from = context.at;
  if (runsByItself(next.file, next.operation, context.at)) return allow({ events, from });
  for (const job of otherJobs(context, crew, next.operation)) {
    const event = release(context, job, next.operation, ifBusy);
    if (!event.ok) return event;
    events.push(event.value);
    from = endOfWork(job, from);
  }
  return allow({ events, from });
}

import type { Payload } from '../../protocol/commands.ts';
import { shopDate } from '../calendar.ts';
import type { Decide, DecideContext, EventDraft } from '../decision.ts';
import { labourOf } from '../labour.ts';
import { actsAsLead } from '../leads.ts';
import type { Change } from '../model.tables.ts';
import type { Labour, Person } from '../model.ts';
import { operationName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';
import { attendanceEnd } from './attendance.rows.ts';
import { type Running, stoppable } from './running.ts';
import { closeLabour, endOfWork, holdEvent, notBefore } from './work.events.ts';

type Leave = Payload<'shift.leave'>;

/**
 * E8: somebody leaves. The clocks on attended work stop, with the reason; work that nobody else is on waits on hold (D12)
 * for whoever takes it over, other work goes on. What runs by itself (J5) needs nobody. The attendance ends with the
 * hand-over note.
 */
export const leave: Decide<Leave> = (context, payload) => {
  const person = context.shop.person(payload.personId);
  if (!person) return refuse('not-found');
  if (context.actor.person?.id !== person.id && !actsAsLead(context.actor)) return refuse('not-allowed', 'E8');
  if (payload.reason === '') return refuse('reason-missing', 'E8');
  const jobs = jobsOf(context, person);
  const today = context.shop.attendance(person.id, shopDate(context.at, context.shop.shop().hours.timeZone));
  const hasLeft = today.length > 0 && today.every(({ end, assumed }) => end !== null && !assumed);
  if (hasLeft && jobs.length === 0) return refuse('already-done', 'E8');
  const since = jobs.map(({ labour }) => labour.start);
  const attendance = attendanceEnd(context, person.id, today, { since, note: payload.note });
  const left: EventDraft = {
    kind: 'shift.left',
    data: { person: person.name, why: payload.reason, note: payload.note },
    changes: [attendance],
  };
  return allow({ events: [...jobs.map((job) => jobEvent(context, person, job, payload)), left] });
};

type Job = { readonly running: Running; readonly labour: Labour };

/** What the leaver is on: work that runs, and what shift end closed later than the tap happened (E7). */
function jobsOf(context: DecideContext, { id }: Person): Job[] {
  const { shop, at } = context;
  return shop.attendedAfter(id, at).flatMap((labour) => {
    if (labour.start > at || (labour.end !== null && !labour.assumed)) return [];
    const running = stoppable(context, labour.operationId, 'hold');
    const open = running.ok ? running.value.found.file.labour.find((l) => l.id === labour.id) : undefined;
    return running.ok && open?.end === null ? [{ running: running.value, labour: open }] : [];
  });
}

function jobEvent(context: DecideContext, person: Person, { running, labour }: Job, payload: Leave): EventDraft {
  const { found, at } = running;
  const { file, operation } = found;
  const others = labourOf(file, operation.id).filter((l) => l.end === null && l.personId !== person.id);
  const { reason, note } = payload;
  if (others.length === 0) {
    const since = endOfWork(found, at);
    const words = [reason, note].filter(Boolean).join(' · ');
    const held = holdEvent(found, { reason: 'D12', note: words, since, expectedEnd: null, carFree: true });
    return { ...held, data: { ...held.data, person: person.name } };
  }
  const personIds = others.map((l) => l.personId);
  const changes: Change[] = [
    ...closeLabour([labour], notBefore(at, [labour.start])),
    { table: 'operation', id: operation.id, set: { plan: { ...operation.plan, personIds } } },
  ];
  const people = personIds.map((id) => context.shop.person(id)?.name ?? '');
  return {
    kind: 'operation.crew-changed',
    visitId: file.visit.id,
    operationId: operation.id,
    data: { ...operationName(operation), people, person: person.name, why: reason, note },
    changes,
  };
}

import type { Payload } from '../../protocol/commands.ts';
import { isPast, mayEndAt, workDuring } from '../absence.work.ts';
import type { Decide } from '../decision.ts';
import { carName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';
import { monthDay } from './away.ts';
import { activePeople } from './find.ts';

/**
 * Somebody is not there from one instant to another. One that is under way can be ended early, down to now; what is over
 * stays as it was. The event lists the cars whose planned work falls into it: their promises are at risk (E3).
 */
export const save: Decide<Payload<'absence.save'>> = (context, payload) => {
  const { shop, now } = context;
  const { id, ...fields } = payload;
  const before = id === null ? null : shop.absence(id);
  if (before === undefined) return refuse('not-found');
  if (before && isPast(before, now)) return refuse('already-done');
  const people = activePeople(context, [fields.personId]);
  if (!people.ok) return people;
  const person = people.value[0]?.name ?? '';
  const { from, to } = fields;
  if (from >= to) return refuse('absence-order');
  if (!mayEndAt(to, before === null, now))
    return refuse('absence-past', undefined, { until: to, untilDay: monthDay(shop, to) });
  const [other] = shop.absences(from, to).filter((one) => one.personId === fields.personId && one.id !== id);
  if (other)
    return refuse('absence-overlap', undefined, {
      person,
      from: other.from,
      fromDay: monthDay(shop, other.from),
      until: other.to,
      untilDay: monthDay(shop, other.to),
    });
  const absenceId = id ?? context.newId();
  const change = id === null ? { insert: { id: absenceId, ...fields, withdrawnAt: null } } : { id, set: fields };
  const cars = [...new Set(workDuring(shop, fields, now).map(({ file }) => carName(file.visit)))];
  const data = { person, absence: fields.kind, from, until: to, note: fields.note, cars };
  return allow({
    events: [{ kind: 'absence.saved', data, changes: [{ table: 'absence', ...change }] }],
    answer: { absenceId },
  });
};

/** It does not come to that; what is over stays as it was. */
export const withdraw: Decide<Payload<'absence.withdraw'>> = (context, { absenceId }) => {
  const { shop, now } = context;
  const absence = shop.absence(absenceId);
  if (!absence) return refuse('not-found');
  if (isPast(absence, now)) return refuse('already-done');
  const { from, to, kind } = absence;
  const data = { person: shop.person(absence.personId)?.name ?? '', absence: kind, from, until: to };
  const changes = [{ table: 'absence', id: absenceId, set: { withdrawnAt: now } }] as const;
  return allow({ events: [{ kind: 'absence.withdrawn', data, changes }] });
};

import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { isValidWorkingHours } from '../hours.rules.ts';
import { allow, refuse } from '../refusal.ts';

/** A shift's week and breaks; it goes only when nobody works it any more. */
export const saveShift: Decide<Payload<'shift.save'>> = (context, payload) => {
  const { shop } = context;
  const { id, ...fields } = payload;
  const { name, week, breaks, retired } = fields;
  const { timeZone } = shop.shop().hours;
  if (id !== null && !shop.shifts().some((shift) => shift.id === id)) return refuse('not-found');
  const taken = shop.shifts().some((shift) => shift.id !== id && !shift.retired && shift.name === name);
  if (taken && !retired) return refuse('name-taken', undefined, { name });
  if (!isValidWorkingHours({ timeZone, week, breaks, exceptions: [] })) return refuse('hours-invalid');
  const workers = shop.people().filter((person) => person.shiftId === id && !person.retired);
  if (id !== null && retired && workers.length > 0) {
    const [{ name: person } = { name: '' }] = workers;
    return refuse('shift-in-use', undefined, { name, person, ...(workers.length > 1 && { n: workers.length }) });
  }
  const shiftId = id ?? context.newId();
  const change = id === null ? { insert: { id: shiftId, ...fields } } : { id, set: fields };
  return allow({
    events: [{ kind: 'shift.saved', data: { name }, changes: [{ table: 'shift', ...change }] }],
    answer: { shiftId },
  });
};

import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { isValidWeek, isValidWorkingHours } from '../hours.rules.ts';
import { allow, refuse } from '../refusal.ts';

export const saveShop: Decide<Payload<'shop.save'>> = (_context, payload) => {
  const { hours, deliveryWeek } = payload;
  if (hours && !isValidWorkingHours(hours)) return refuse('hours-invalid');
  if (deliveryWeek && !isValidWeek(deliveryWeek)) return refuse('hours-invalid');
  return allow({ events: [{ kind: 'shop.saved', changes: [{ table: 'shop', id: 'shop', set: payload }] }] });
};

/** A line of the time table; running orders keep the copy they were made with. */
export const saveStandard: Decide<Payload<'standard.save'>> = (context, payload) => {
  const { id, ...fields } = payload;
  if (fields.unattendedMinutes > fields.minutes) return refuse('invalid', 'J5');
  const known = context.shop.standard(id) !== undefined;
  const inspection = [...new Set(fields.inspection)];
  const change = known ? { id, set: { ...fields, inspection } } : { insert: { id, ...fields, inspection } };
  const data = { operation: fields.nameZh, operationEn: fields.nameEn };
  return allow({
    events: [{ kind: 'standard.saved', data, changes: [{ table: 'standard', ...change }] }],
    answer: { standardId: id },
  });
};

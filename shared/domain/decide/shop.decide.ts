import type { Payload } from '../../protocol/commands.ts';
import type { Decide } from '../decision.ts';
import { isValidWeek, isValidWorkingHours } from '../hours.rules.ts';
import { privacyOf } from '../privacy.ts';
import { allow, refuse } from '../refusal.ts';

/** What the payload does not name stays, of the policy too: a colleague's change of another rule is not taken back. */
export const saveShop: Decide<Payload<'shop.save'>> = ({ shop }, payload) => {
  const { policy, privacy, ...rest } = payload;
  const { hours, deliveryWeek } = rest;
  if (hours && !isValidWorkingHours(hours)) return refuse('hours-invalid');
  if (deliveryWeek && !isValidWeek(deliveryWeek)) return refuse('hours-invalid');
  const before = shop.shop().policy;
  const holds = policy?.holdMinutes && { holdMinutes: { ...before.holdMinutes, ...policy.holdMinutes } };
  const set = {
    ...rest,
    ...(policy && { policy: { ...before, ...policy, ...holds } }),
    ...(privacy && { privacy: { ...privacyOf(shop.shop()), ...privacy } }),
  };
  return allow({ events: [{ kind: 'shop.saved', changes: [{ table: 'shop', id: 'shop', set }] }] });
};

/**
 * A line of the time table; running orders keep the copy they were made with. Its code is chosen by people, so whoever
 * saves says which is meant, a new line or one that is there: a new one never overwrites another, retired or not.
 */
export const saveStandard: Decide<Payload<'standard.save'>> = (context, payload) => {
  const { id, isNew, ...fields } = payload;
  if (fields.unattendedMinutes > fields.minutes) return refuse('invalid', 'J5');
  const known = context.shop.standard(id) !== undefined;
  if (known && isNew) return refuse('name-taken', undefined, { name: id });
  if (!known && !isNew) return refuse('not-found');
  const inspection = [...new Set(fields.inspection)];
  const change = isNew ? { insert: { id, ...fields, inspection } } : { id, set: { ...fields, inspection } };
  const data = { operation: fields.nameZh, operationEn: fields.nameEn };
  return allow({
    events: [{ kind: 'standard.saved', data, changes: [{ table: 'standard', ...change }] }],
    answer: { standardId: id },
  });
};

import type { Payload } from '../../protocol/commands.ts';
import { floorMinute, shopDate } from '../calendar.ts';
import type { Decide, DecideContext } from '../decision.ts';
import type { Bay } from '../model.ts';
import { carName } from '../names.ts';
import { allow, refuse } from '../refusal.ts';
import { activeBay } from './find.ts';

export const save: Decide<Payload<'bay.save'>> = (context, payload) => {
  const { shop } = context;
  const { id, ...given } = payload;
  const before = id === null ? undefined : shop.bay(id);
  // a booth that becomes another kind of bay takes one car again
  const places = given.places ?? (given.kind === 'booth' ? (before?.places ?? 1) : 1);
  const fields = { ...given, places };
  if (places > 1 && fields.kind !== 'booth') return refuse('places-booth', undefined, { bay: fields.label });
  const taken = shop.bays().some((bay) => bay.id !== id && !bay.retired && bay.label === fields.label);
  if (taken && !fields.retired) return refuse('label-taken', undefined, { bay: fields.label });
  if (fields.teamId !== null && !shop.team(fields.teamId)) return refuse('not-found');
  if (id === null) {
    const bay: Bay = { id: context.newId(), ...fields, outOfService: null };
    return allow({
      events: [
        { kind: 'bay.saved', bayId: bay.id, data: { bay: bay.label }, changes: [{ table: 'bay', insert: bay }] },
      ],
      answer: { bayId: bay.id },
    });
  }
  if (!before) return refuse('not-found');
  const [car] = fields.retired ? carsOf(context, id, Number.POSITIVE_INFINITY) : [];
  if (car !== undefined) return refuse('bay-in-use', 'E3', { bay: fields.label, plate: car });
  return allow({
    events: [
      { kind: 'bay.saved', bayId: id, data: { bay: fields.label }, changes: [{ table: 'bay', id, set: fields }] },
    ],
    answer: { bayId: id },
  });
};

/** E3: the bay refuses new work from now on; the event lists the cars whose promises are now at risk. */
export const close: Decide<Payload<'bay.close'>> = (context, payload) => {
  const bay = activeBay(context, payload.bayId);
  if (!bay.ok) return bay;
  const { id, label, outOfService } = bay.value;
  const { reason, expectedBack } = payload;
  if (outOfService !== null) return refuse('already-done');
  if (reason === '') return refuse('reason-missing', 'E3');
  if (expectedBack !== null && floorMinute(expectedBack) < floorMinute(context.at)) {
    return refuse('hold-end-past', 'E3', { at: expectedBack });
  }
  const cars = carsOf(context, id, Math.max(context.now, expectedBack ?? 0));
  const set = { outOfService: { reason, since: context.at, expectedBack } };
  const data = { bay: label, why: reason, until: expectedBack, cars };
  return allow({ events: [{ kind: 'bay.closed', bayId: id, data, changes: [{ table: 'bay', id, set }] }] });
};

export const open: Decide<Payload<'bay.open'>> = (context, payload) => {
  const bay = activeBay(context, payload.bayId);
  if (!bay.ok) return bay;
  const { id, label, outOfService } = bay.value;
  if (outOfService === null) return refuse('already-done');
  const changes = [{ table: 'bay', id, set: { outOfService: null } }] as const;
  return allow({ events: [{ kind: 'bay.opened', bayId: id, data: { bay: label }, changes }] });
};

/** The cars that stand in the bay or are planned there up to the shop day of `until`, each once, by name. */
function carsOf({ shop }: DecideContext, bayId: string, until: number): string[] {
  const { timeZone } = shop.shop().hours;
  const isBy = (startAt: number) =>
    until === Number.POSITIVE_INFINITY || shopDate(startAt, timeZone) <= shopDate(until, timeZone);
  const planned = shop
    .plannedOn(bayId)
    .filter(({ operation: { plan } }) => plan.startAt === null || isBy(plan.startAt));
  const files = [...shop.carsIn(bayId), ...planned.map((work) => work.file)];
  return [...new Set(files.map((file) => carName(file.visit)))];
}

import type { Visit } from '../../../shared/domain/model.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';

/** What the dialog shows of a visit; empty text for what is not known. */
export type EditDraft = {
  plate: string;
  vin: string;
  model: string;
  colour: string;
  mileage: number | null;
  name: string;
  phone: string;
  request: string;
  advisorId: string | null;
  waits: boolean;
  washWanted: boolean;
  loungeHidden: boolean;
};

type Edited = Pick<Visit, Exclude<keyof EditDraft, 'name' | 'phone'> | 'customer'>;

export function editDraft(visit: Edited): EditDraft {
  const { plate, vin, model, colour, mileage, customer, request, advisorId, waits, washWanted, loungeHidden } = visit;
  const { name, phone } = customer ?? { name: '', phone: '' };
  return {
    plate,
    vin: vin ?? '',
    model,
    colour,
    mileage,
    name,
    phone,
    request,
    advisorId,
    waits,
    washWanted,
    loungeHidden,
  };
}

type Change = PayloadInput<'visit.edit'>['set'];

/**
 * What somebody changed since the dialog was opened, and nothing else: what a colleague changed meanwhile stays. Null
 * when nothing was changed. Name and phone travel together, the untouched one as it is by `now`.
 */
export function editChange(opened: EditDraft, draft: EditDraft, now: Edited): Change | null {
  const differs = (key: keyof EditDraft) => draft[key] !== opened[key];
  const { name, phone, vin, ...plain } = draft;
  const change: Change = Object.fromEntries(Object.entries(plain).filter(([key]) => differs(key as keyof EditDraft)));
  if (differs('vin')) change.vin = vin.trim() || null;
  if (differs('name') || differs('phone')) {
    const known = editDraft(now);
    change.customer = {
      name: differs('name') ? name : known.name,
      phone: differs('phone') ? phone : known.phone,
    };
  }
  return Object.keys(change).length === 0 ? null : change;
}

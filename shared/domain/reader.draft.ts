import type { Plan, VisitFile } from './model.ts';
import type { PlannedWork, ShopReader } from './reader.ts';
import { openOperations } from './stage.ts';

/** The shop as it would be with other plans; the shop itself stays as it is. */
export type ShopDraft = {
  readonly reader: ShopReader;
  /** The operation is planned like this from now on; one that is not in the shop changes nothing. */
  readonly plan: (operationId: string, plan: Plan) => void;
};

/**
 * For what is decided as a whole: each plan is asked of the shop as all of them would leave it. To be used up within one
 * decision, since it reads every bay and person only once.
 */
export function draftOf(shop: ShopReader): ShopDraft {
  const drafted = new Map<string, VisitFile>();
  const current = (file: VisitFile) => drafted.get(file.visit.id) ?? file;
  const visitOf = once((operationId: string) => shop.visitOfPart('operation', operationId));
  const onBay = indexOf((plan) => (plan.bayId === null ? [] : [plan.bayId]));
  const forPerson = indexOf((plan) => plan.personIds);
  const forTeam = indexOf((plan) => (plan.teamId === null ? [] : [plan.teamId]));
  const indexes = [onBay, forPerson, forTeam];

  /** What the shop has there, with the cars that were drafted as they are now. */
  const planned = (ask: (id: string) => readonly PlannedWork[], index: Index) => {
    const asked = once(ask);
    return (id: string): readonly PlannedWork[] => [
      ...asked(id).filter(({ file }) => !drafted.has(file.visit.id)),
      ...[...index.at(id)].flatMap((operationId): PlannedWork[] => {
        const before = visitOf(operationId);
        const file = before && current(before);
        const operation = file?.operations.find((one) => one.id === operationId);
        return file && operation ? [{ file, operation }] : [];
      }),
    ];
  };
  const theShop = once(() => shop.shop());
  const shifts = once(() => shop.shifts());
  const reader: ShopReader = {
    ...shop,
    shop: () => theShop(0),
    shifts: () => shifts(0),
    bay: once((id) => shop.bay(id)),
    person: once((id) => shop.person(id)),
    openWork: once((id) => shop.openWork(id)),
    visit: (id) => drafted.get(id) ?? shop.visit(id),
    visitOfPart(part, id) {
      const file = part === 'operation' ? visitOf(id) : shop.visitOfPart(part, id);
      return file && current(file);
    },
    carsIn: (bayId) => shop.carsIn(bayId).map(current),
    plannedOn: planned((id) => shop.plannedOn(id), onBay),
    plannedFor: planned((id) => shop.plannedFor(id), forPerson),
    plannedForTeam: planned((id) => shop.plannedForTeam(id), forTeam),
  };
  return {
    reader,
    plan(operationId, plan) {
      const file = reader.visitOfPart('operation', operationId);
      if (file === undefined) return;
      if (!drafted.has(file.visit.id))
        for (const one of openOperations(file)) for (const index of indexes) index.put(one.id, null, one.plan);
      const operations = file.operations.map((one) => {
        if (one.id !== operationId) return one;
        for (const index of indexes) index.put(one.id, one.plan, plan);
        return { ...one, plan };
      });
      drafted.set(file.visit.id, { ...file, operations });
    },
  };
}

type Index = {
  readonly at: (id: string) => ReadonlySet<string>;
  readonly put: (operationId: string, before: Plan | null, after: Plan) => void;
};
const NOTHING: ReadonlySet<string> = new Set();

/** Operations by what their plans name. */
function indexOf(names: (plan: Plan) => readonly string[]): Index {
  const known = new Map<string, Set<string>>();
  return {
    at: (id) => known.get(id) ?? NOTHING,
    put(operationId, before, after) {
      for (const id of before === null ? [] : names(before)) known.get(id)?.delete(operationId);
      for (const id of names(after)) {
        const there = known.get(id) ?? new Set<string>();
        there.add(operationId);
        known.set(id, there);
      }
    },
  };
}

function once<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key) as V;
  };
}

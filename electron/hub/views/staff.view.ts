import type { Addition } from '../../../shared/domain/model.ontime.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';
import type { Check, Person, VisitFile } from '../../../shared/domain/model.ts';
import { stageOf } from '../../../shared/domain/stage.ts';
import type { View } from '../../../shared/views/viewKeys.ts';

/** What a role's screens may know of a visit (S9): null when the visit is not theirs to see. */
export function visitFor(view: View, file: VisitFile): VisitFile | null {
  switch (view.role) {
    case 'dispatcher':
    case 'advisor':
    case 'office':
      return file;
    case 'bay':
      return concernsBay(file, view.bayId) ? withoutCustomer(file) : null;
    case 'wash':
      return file.visit.washWanted && file.operations.some((o) => o.state === 'done') ? carOnly(file) : null;
    case 'inspector':
      return withoutCustomer(file);
    case 'wall':
      return carOnly(file);
    case 'lounge':
      return null;
  }
}

/** A bay's terminal sees the cars that stand in the bay or have work planned on it. */
function concernsBay(file: VisitFile, bayId: string | null): boolean {
  const here = file.stays.some((stay) => stay.end === null && stay.bayId === bayId);
  const stage = stageOf(file);
  if (stage === 'delivered' || stage === 'cancelled') return false;
  return here || file.operations.some((o) => o.state !== 'dropped' && o.plan.bayId === bayId);
}

function withoutCustomer(file: VisitFile): VisitFile {
  return {
    ...file,
    visit: { ...file.visit, customer: null, sheet: null },
    excuses: [],
    calls: [],
    comebacks: [],
    corrections: [],
    promises: withoutNotes(file),
    additions: file.additions.map(forWorkshop),
    warnings: file.warnings.map((warning) => ({ ...warning, answerNote: '' })),
  };
}

/** When, not what was said: notes of a promise, and of a warning's answer, are about the customer. */
function withoutNotes({ promises }: VisitFile): VisitFile['promises'] {
  return promises.map((promise) => ({ ...promise, note: '' }));
}

/** What is to be done and whether the customer wants it; not what it costs, nor what was said. */
function forWorkshop(addition: Addition): Addition {
  const { offer, answer } = addition;
  return {
    ...addition,
    offer: offer && { ...offer, amountFen: null },
    answer: answer && { ...answer, note: '' },
  };
}

/** As much of an addition as the promise needs that follows from it (P2). */
function answerOnly(addition: Addition): Addition {
  return { ...forWorkshop(addition), offer: null, finds: [], note: '', photoIds: [], withdrawReason: null };
}

/** As much of a check as the next step asks for (Q1): whether it was passed, not what was found. */
function resultOnly(check: Check): Check {
  return { ...check, remark: '', points: [], roadTest: '', photoIds: [] };
}

/** The least that says which car, how far, and until when. */
function carOnly(file: VisitFile): VisitFile {
  const visit = { ...file.visit, customer: null, sheet: null, vin: null, mileage: null, request: '' };
  return {
    ...file,
    visit,
    promises: withoutNotes(file),
    checks: file.checks.map(resultOnly),
    additions: file.additions.map(answerOnly),
    warnings: [],
    excuses: [],
    calls: [],
    comebacks: [],
    corrections: [],
  };
}

/** Badge numbers open terminals: only the administration sees them. Certificates only where work is given or begun. */
export function personFor(view: View, person: Person): Person {
  if (view.role === 'dispatcher') return person;
  return { ...person, badge: null, certificates: view.role === 'bay' ? person.certificates : [] };
}

/** A terminal is told that somebody is away, because the start of work asks; why is between them and the dispatcher. */
export function absenceFor(view: View, absence: Absence): Absence {
  return view.role === 'dispatcher' ? absence : { ...absence, kind: 'other', note: '' };
}

import type { Operation, VisitFile } from '../../shared/domain/model.ts';
import type { OpenWork, PlannedWork } from '../../shared/domain/reader.ts';
import { PART_NAMES, PARTS, type PartName } from '../../shared/domain/rows.ts';
import { currentStay, isOpen } from '../../shared/domain/stage.ts';
import type { VisitRow } from '../../shared/views/rows.ts';

/** Visits by what the rules look them up by. */
export type VisitIndex = {
  readonly byPart: (part: PartName, id: string) => VisitFile | undefined;
  readonly carsIn: (bayId: string) => readonly VisitFile[];
  readonly plannedOn: (bayId: string) => readonly PlannedWork[];
  readonly plannedFor: (personId: string) => readonly PlannedWork[];
  readonly openWork: (personId: string) => readonly OpenWork[];
};

const NONE: readonly never[] = [];

function add<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const isAhead = ({ state }: Operation) => state === 'planned' || state === 'working' || state === 'held';

/** One pass over the visits; made anew when one of them changed. */
export function indexVisits(rows: readonly VisitRow[]): VisitIndex {
  const byPart = new Map<string, VisitFile>();
  const carsIn = new Map<string, VisitFile[]>();
  const plannedOn = new Map<string, PlannedWork[]>();
  const plannedFor = new Map<string, PlannedWork[]>();
  const openWork = new Map<string, OpenWork[]>();

  for (const { file } of rows) {
    const bayId = isOpen(file) ? currentStay(file)?.bayId : null;
    if (bayId) add(carsIn, bayId, file);
    for (const part of PART_NAMES) for (const { id } of file[PARTS[part]]) byPart.set(`${part}/${id}`, file);
    for (const operation of file.operations) {
      if (!isAhead(operation)) continue;
      if (operation.plan.bayId) add(plannedOn, operation.plan.bayId, { file, operation });
      for (const personId of operation.plan.personIds) add(plannedFor, personId, { file, operation });
    }
    for (const labour of file.labour) {
      if (labour.end !== null) continue;
      const operation = file.operations.find(({ id }) => id === labour.operationId);
      if (operation) add(openWork, labour.personId, { file, operation, labour });
    }
  }
  return {
    byPart: (part, id) => byPart.get(`${part}/${id}`),
    carsIn: (bayId) => carsIn.get(bayId) ?? NONE,
    plannedOn: (bayId) => plannedOn.get(bayId) ?? NONE,
    plannedFor: (personId) => plannedFor.get(personId) ?? NONE,
    openWork: (personId) => openWork.get(personId) ?? NONE,
  };
}

/** The index with a few visits replaced: costs what was replaced, not what is there. */
export function replaceInIndex(index: VisitIndex, rows: readonly VisitRow[]): VisitIndex {
  const replaced = new Set(rows.map(({ id }) => id));
  const over = indexVisits(rows);
  const stays = (file: VisitFile) => !replaced.has(file.visit.id);
  const files = (old: readonly VisitFile[], made: readonly VisitFile[]) => [...old.filter(stays), ...made];
  const works = <T extends { file: VisitFile }>(old: readonly T[], made: readonly T[]) => [
    ...old.filter(({ file }) => stays(file)),
    ...made,
  ];
  return {
    byPart: (part, id) => over.byPart(part, id) ?? index.byPart(part, id),
    carsIn: (bayId) => files(index.carsIn(bayId), over.carsIn(bayId)),
    plannedOn: (bayId) => works(index.plannedOn(bayId), over.plannedOn(bayId)),
    plannedFor: (personId) => works(index.plannedFor(personId), over.plannedFor(personId)),
    openWork: (personId) => works(index.openWork(personId), over.openWork(personId)),
  };
}

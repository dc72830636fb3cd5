import { runsByItself } from '../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../shared/domain/model.ts';
import { type Choice, createLayOut, crewSizeOf, OPEN } from '../../shared/domain/planning/layOut.ts';
import type { Planned } from '../../shared/domain/planning/problemOf.ts';
import type { TaskWork } from '../../shared/domain/planning/problemParts.task.ts';
import { crewMasters } from '../../shared/domain/qualification.ts';
import { currentStay } from '../../shared/domain/stage.ts';
import type { FakeShop } from '../../shared/domain/testing/fakeShop.ts';
import type { Begin } from './stage.ts';

/** Work that a plan begins within this many minutes is begun now. */
export const NOW = 0.5;

/** Work planned to begin within this many minutes is what people have been told. */
const SOON = 120;

/** What the shop's people were told last, and how often it was changed before they began. */
export type Board = {
  /** What a layout of the choice begins now, by people whose hands are free; `planned` is the shop at this moment. */
  readonly begin: (planned: Planned, choice: Choice) => Begin[];
  /** How often work that was to begin soon was given another bay or lead. */
  readonly changes: () => number;
};

export function createBoard(shop: FakeShop): Board {
  let told = new Map<string, string>();
  let changes = 0;
  return {
    begin({ problem, work }, choice) {
      const { start, bay, crew, crewSize } = createLayOut(problem)(choice);
      const soon = new Map<string, string>();
      const busy = new Set<string>();
      const begins = problem.tasks.flatMap((task, t) => {
        const { operation } = work[t] as TaskWork;
        if (task.running || (start[t] as number) > SOON) return [];
        const where = `${bay[t]} ${crew[t * crewSize]}`;
        soon.set(operation.id, where);
        if (told.has(operation.id) && told.get(operation.id) !== where) changes += 1;
        if ((start[t] as number) > NOW) return [];
        const people = Array.from(crew.subarray(t * crewSize, (t + 1) * crewSize)).filter((one) => one !== OPEN);
        const named = people.map((person) => problem.people[person]?.id ?? '');
        const ids = named.length > 0 ? named : whoStarts(shop, operation);
        if (ids.length === 0 || ids.some((id) => busy.has(id) || !isFree(shop, id))) return [];
        for (const id of ids) busy.add(id);
        return {
          operationId: operation.id,
          bayId: problem.bays[bay[t] as number]?.id ?? null,
          personIds: ids,
        };
      });
      told = soon;
      return begins;
    },
    changes: () => changes,
  };
}

const holdsItsBay = ({ file, operation }: TaskWork) => operation.state === 'held' && currentStay(file)?.place === 'bay';

/** What runs by itself from its first minute is still started by somebody of its trade (J5) whose hands are free. */
function whoStarts(shop: FakeShop, operation: Operation): string[] {
  const master = shop.reader.people().find((person) => crewMasters([person], operation) && isFree(shop, person.id));
  return master === undefined ? [] : [master.id];
}

/** A piece that takes longer by hand than planned keeps its people (J6). */
function isFree({ reader, clock }: FakeShop, personId: string): boolean {
  return reader
    .openWork(personId)
    .every(({ file, operation, labour }) => !labour.attended || runsByItself(file, operation, clock.now));
}

/**
 * A choice in the order of `rank`, the lower first, what cannot begin now after what can, and before all of it what was
 * begun and stands in its bay: nobody else gets in there. Where and who: whoever is free first.
 */
export function choiceBy({ problem, work }: Planned, rank: (file: VisitFile) => number): Choice {
  const { tasks } = problem;
  const ranks = work.map(({ file }) => rank(file));
  const waits = (t: number) => ((tasks[t]?.release ?? 0) > NOW ? 2 : holdsItsBay(work[t] as TaskWork) ? 0 : 1);
  const order = tasks
    .map((_, t) => t)
    .sort((a, b) => waits(a) - waits(b) || (ranks[a] as number) - (ranks[b] as number) || a - b);
  const size = crewSizeOf(problem);
  const open = () => new Int16Array(tasks.length).fill(OPEN);
  return {
    order: Int32Array.from(order),
    bay: open(),
    lead: open(),
    crew: new Int16Array(tasks.length * size).fill(OPEN),
  };
}

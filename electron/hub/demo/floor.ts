import { chanceOf } from '../../../db/demo/random.ts';
import {
  addWorkingMinutes,
  isOpen,
  openSpans,
  shopDate,
  workingMinutesBetween,
} from '../../../shared/domain/calendar.ts';
import { labourOf } from '../../../shared/domain/labour.ts';
import type { Bay, Operation, Person, Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import type { OpenWork, PlannedWork, ShopReader } from '../../../shared/domain/reader.ts';
import { currentStay, openOperations } from '../../../shared/domain/stage.ts';
import type { Core } from '../core.ts';

const MINUTE = 60_000;

/** What the simulated people see when they look around: the open cars in memory, so that looking costs nothing. */
export type Floor = {
  readonly now: number;
  readonly shop: Shop;
  readonly files: readonly VisitFile[];
  readonly bays: readonly Bay[];
  /** Those who are here. */
  readonly people: readonly Person[];
  /** The rules' questions, answered from these files. */
  readonly reader: ShopReader;
  readonly isOpen: boolean;
  /** Working minutes until closing time. */
  readonly minutesLeft: number;
};

export function readFloor({ visits, reader }: Pick<Core, 'visits' | 'reader'>, now: number): Floor {
  const shop = reader.shop();
  const files = visits.openIds().flatMap((id) => visits.record(id)?.file ?? []);
  const absences = reader.absences(now, now + 1);
  const closing = openSpans(shopDate(now, shop.hours.timeZone), shop.hours).at(-1)?.to ?? now;
  return {
    now,
    shop,
    files,
    bays: reader.bays().filter((bay) => !bay.retired),
    people: reader
      .people()
      .filter((person) => !person.retired && !absences.some(({ personId }) => personId === person.id)),
    reader: inMemory(reader, files),
    isOpen: isOpen(now, shop.hours),
    minutesLeft: workingMinutesBetween(now, closing, shop.hours),
  };
}

function inMemory(reader: ShopReader, files: readonly VisitFile[]): ShopReader {
  const open: PlannedWork[] = files.flatMap((file) => openOperations(file).map((operation) => ({ file, operation })));
  const running = files.flatMap((file) =>
    file.labour.flatMap((labour): OpenWork[] => {
      const operation = labour.end === null && file.operations.find((o) => o.id === labour.operationId);
      return operation ? [{ file, operation, labour }] : [];
    }),
  );
  const byId = new Map(files.map((file) => [file.visit.id, file]));
  const byOperation = new Map(files.flatMap((file) => file.operations.map((o) => [o.id, file] as const)));
  return {
    ...reader,
    visit: (id) => byId.get(id) ?? reader.visit(id),
    visitOfPart: (part, id) => (part === 'operation' ? byOperation.get(id) : undefined) ?? reader.visitOfPart(part, id),
    carsIn: (bayId) => files.filter((file) => currentStay(file)?.bayId === bayId),
    plannedOn: (bayId) => open.filter(({ operation }) => operation.plan.bayId === bayId),
    plannedFor: (personId) => open.filter(({ operation }) => operation.plan.personIds.includes(personId)),
    openWork: (personId) => running.filter(({ labour }) => labour.personId === personId),
  };
}

/** Chance about a car or one of its operations; the same whenever it is asked, and in every run of the same day. */
export function fateOf(what: string, { visit }: VisitFile, operation?: Operation): number {
  return chanceOf(what, `${visit.day}/${visit.pickup}/${operation?.position ?? ''}/${operation?.reworks ?? ''}`);
}

/** Working minutes (lunch and night left out) that an operation has been worked on, whoever did it. */
export function workedSoFar({ shop, now }: Floor, file: VisitFile, operation: Operation): number {
  let reach = 0;
  let worked = 0;
  for (const { start, end } of [...labourOf(file, operation.id)].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(start, reach), end ?? now];
    if (to > from) worked += workingMinutesBetween(from, to, shop.hours);
    reach = Math.max(reach, to);
  }
  return worked;
}

/** Minutes that have passed since an instant, negative before it; Infinity since what never was. */
export function since({ now }: Floor, at: number | null): number {
  return at === null ? Number.POSITIVE_INFINITY : (now - at) / MINUTE;
}

/** Who was promised first comes first. */
export function dueFirst({ files, shop }: Floor): VisitFile[] {
  const due = (file: VisitFile) => basisPromise(file, shop.policy)?.at ?? file.visit.arrivedAt;
  return [...files].sort((a, b) => due(a) - due(b));
}

/** `minutes` of work from an instant on, by which a quarter of an hour people would name it is done; null: never. */
export function quarterAfter(floor: Floor, from: number, minutes: number): number | null {
  const done = addWorkingMinutes(from, minutes, floor.shop.hours);
  return done === null ? null : Math.ceil(done / (15 * MINUTE)) * 15 * MINUTE;
}

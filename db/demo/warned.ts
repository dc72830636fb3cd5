import { forecastOf } from '../../shared/domain/forecast.ts';
import { openOperations } from '../../shared/domain/stage.ts';
import { openWarnings, promiseToKeep, WARNING_CAUSES, warningOf } from '../../shared/domain/warnings.ts';
import type { Stage } from './perform.ts';
import type { Minute } from './story.ts';
import type { Action } from './storyteller.ts';

/** The hub's half-hour warnings (P5) of the last quarter of an hour before the sample is entered at 10:20. */
const FROM: Minute = 605;
const UNTIL: Minute = 620;
/** When a technician says that he cannot make it, and when an advisor has read the first warning. */
const SAID: Minute = 614;
const READ: Minute = 612;

/** Warnings as they come: escalated and new, by forecast and by a technician, read and unread. */
export function warningActions(stage: Stage): Action[] {
  const minutes = Array.from({ length: UNTIL - FROM }, (_, i) => FROM + i);
  return [
    ...minutes.map((at): Action => ({ at, rank: 3, run: stage.bus.warn })),
    { at: SAID, rank: 4, run: () => cannotMakeIt(stage) },
    { at: READ, rank: 4, run: () => read(stage) },
  ];
}

/** A technician whose job waits, and who sees that the promise will not hold, long before the hub would. */
function cannotMakeIt({ bus, instant }: Stage): void {
  const shop = bus.reader.shop();
  for (const file of bus.openFiles()) {
    const promise = promiseToKeep(file, shop.policy);
    const work = openOperations(file)[0];
    const cause = WARNING_CAUSES.find((code) => code === work?.hold?.reason);
    const worker = bus.reader.person(file.labour.at(-1)?.personId ?? '');
    if (!promise || promise.at < instant(SAID) || !work || !cause || !worker || warningOf(file, shop.policy)) continue;
    if ((forecastOf(file, shop, instant(SAID)) ?? Number.POSITIVE_INFINITY) <= promise.at) continue;
    const { id: visitId } = file.visit;
    return void bus.send('warning.raise', { visitId, operationId: work.id, cause }, worker);
  }
}

function read({ bus }: Stage): void {
  const { policy } = bus.reader.shop();
  const [warning] = bus.openFiles().flatMap((file) => openWarnings(file, policy));
  if (warning) bus.send('warning.see', { warningId: warning.id }, bus.reader.person(warning.ownerId ?? '') ?? null);
}

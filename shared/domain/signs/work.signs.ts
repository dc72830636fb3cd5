import { openSpans, shopDate, type WorkingHours } from '../calendar.ts';
import { labourOf } from '../labour.ts';
import type { VisitFile } from '../model.ts';
import type { Sign } from './signs.types.ts';

const MINUTE = 60_000;
/** Work of at least so many standard minutes is not done in so many ms. */
const STANDARD_MINUTES = 10;
const TOO_SHORT_MS = MINUTE;

/** Work that was started and finished within seconds: it was worked on at another time, or not at all. In seconds. */
export function withinSeconds(file: Pick<VisitFile, 'visit' | 'operations' | 'labour'>): Sign[] {
  return file.operations.flatMap(({ id, state, minutes, unattendedMinutes, doneAt }): Sign[] => {
    const labour = labourOf(file as VisitFile, id).filter(({ assumed }) => !assumed);
    if (state !== 'done' || minutes - unattendedMinutes < STANDARD_MINUTES || labour.length === 0) return [];
    const ms = labour.reduce((sum, { start, end }) => sum + Math.max(0, (end ?? Number.POSITIVE_INFINITY) - start), 0);
    if (ms >= TOO_SHORT_MS) return [];
    const about = { visitId: file.visit.id, personId: labour[0]?.personId ?? null, at: doneAt };
    return [{ kind: 'seconds', ...about, value: Math.floor(ms / 1_000), expected: minutes * 60 }];
  });
}

/** Somebody finished a piece of work by a tap of his own, at an instant (epoch ms). */
export type Finish = { readonly personId: string; readonly at: number };

/** So many finishes of one person, so close to closing time, are a burst. */
const BURST = 3;
const BEFORE_CLOSING_MS = 15 * MINUTE;
const AFTER_CLOSING_MS = 60 * MINUTE;

/** The finishes of a visit's work; what the hub closed at shift end (J9) was nobody's tap. */
export function finishesOf({ operations, labour }: Pick<VisitFile, 'operations' | 'labour'>): Finish[] {
  return operations.flatMap(({ id, doneAt }) => {
    const last = labour.filter((one) => one.operationId === id && !one.assumed && one.end === doneAt);
    return doneAt === null
      ? []
      : [...new Set(last.map(({ personId }) => personId))].map((personId) => ({ personId, at: doneAt }));
  });
}

/** Three finishes and more of one person in the last quarter of an hour, or after it: taps made up for at the end. */
export function finishBursts(finishes: readonly Finish[], hours: WorkingHours): Sign[] {
  const groups = new Map<string, Finish[]>();
  for (const finish of finishes) {
    const closing = openSpans(shopDate(finish.at, hours.timeZone), hours).at(-1)?.to;
    if (closing === undefined) continue;
    if (finish.at < closing - BEFORE_CLOSING_MS || finish.at > closing + AFTER_CLOSING_MS) continue;
    const key = `${finish.personId} ${closing}`;
    groups.set(key, [...(groups.get(key) ?? []), finish]);
  }
  return [...groups.values()].flatMap((group): Sign[] => {
    const [first] = group;
    if (!first || group.length < BURST) return [];
    const at = Math.min(...group.map((one) => one.at));
    return [
      { kind: 'finish-burst', visitId: null, personId: first.personId, at, value: group.length, expected: BURST - 1 },
    ];
  });
}

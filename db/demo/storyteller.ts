import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import type { VisitFile } from '../../shared/domain/model.ts';
import { lagAfterPrevious } from './jobs.sample.ts';
import { type Masters, SAMPLE_ZONE } from './masters.ts';
import { perform, type Stage } from './perform.ts';
import type { Random } from './random.ts';
import type { SampleBus } from './sampleBus.ts';
import type { Act, Minute, Story } from './story.ts';

/** One thing to do, and when. What frees a bay or a person goes before what takes one in the same minute. */
export type Action = { readonly at: Minute; readonly rank: number; readonly run: () => void };

const FREES: readonly Act['do'][] = ['finish', 'hold', 'washed', 'deliver', 'cancel'];
const rankOf = (act: Act) => (FREES.includes(act.do) ? 0 : act.do === 'move' && act.place !== 'bay' ? 1 : 2);

/** The sample's shop as the stories see it: its minutes as instants, its people and bays by their sample names. */
export function setStage(bus: SampleBus, masters: Masters, date: string): Stage {
  return {
    bus,
    instant(minute) {
      const day = Math.floor(minute / 1440);
      return atShopTime(addDays(date, day), minute - day * 1440, SAMPLE_ZONE);
    },
    bayId: (label) => (label === null ? null : known(masters.bays, label)),
    personId: (key) => known(masters.people, key),
    person: (key) => bus.reader.person(known(masters.people, key)) ?? null,
    visitIds: new Map(),
  };
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`sample: nobody and nothing is called ${key}`);
  return id;
}

/** What a story asks to be done, from the arrival on. */
export function actionsOf(stage: Stage, story: Story): Action[] {
  let visitId = '';
  const arrival: Action = {
    at: story.arrive,
    rank: 2,
    run() {
      visitId = takeIn(stage, story);
      stage.visitIds.set(story, visitId);
    },
  };
  const acts = story.acts.map((act) => ({
    at: act.at,
    rank: rankOf(act),
    run: () => perform(stage, { story, visitId }, act),
  }));
  return [arrival, ...acts];
}

function takeIn({ bus, instant, person }: Stage, story: Story): string {
  const { car, codes, promise, advisor, category, request, waits, wash, loungeHidden } = story;
  const { visitId } = bus.send(
    'visit.takeIn',
    {
      ...car,
      category,
      request,
      waits,
      loungeHidden,
      advisorId: null,
      washWanted: wash,
      promise: { at: instant(promise), means: 'in-person' },
      operations: codes.map((standardId) => ({ standardId })),
    },
    person(advisor),
  );
  const { operations, visit } = bus.reader.visit(String(visitId)) as VisitFile;
  operations.forEach((operation, i) => {
    const before = operations[i - 1];
    const lagMinutes = lagAfterPrevious(category, operation.standardId ?? '');
    if (!before || lagMinutes === null) return;
    const dependsOn = [{ operationId: before.id, lagMinutes }];
    bus.send('operation.edit', { operationId: operation.id, set: { dependsOn } }, person('controller'));
  });
  return visit.id;
}

/** Does everything in order; the things of one minute are spread over its seconds. */
export function tell({ bus, instant }: Stage, actions: readonly Action[], random: Random): void {
  const minutes = new Map<Minute, Action[]>();
  for (const action of [...actions].sort((a, b) => a.at - b.at || a.rank - b.rank)) {
    const together = minutes.get(action.at);
    if (together) together.push(action);
    else minutes.set(action.at, [action]);
  }
  for (const [minute, together] of minutes) {
    together.forEach((action, i) => {
      bus.setNow(instant(minute) + Math.floor(((i + random.next()) / together.length) * 58_000));
      action.run();
    });
  }
}

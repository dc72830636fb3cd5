import { addDays, atShopTime } from '../../shared/domain/calendar.ts';
import type { Operation, Person, VisitFile } from '../../shared/domain/model.ts';
import { lagAfterPrevious } from './jobs.sample.ts';
import { type Masters, SAMPLE_ZONE } from './masters.ts';
import type { Random } from './random.ts';
import type { SampleBus } from './sampleBus.ts';
import { INSPECTORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';

/** One thing to do, and when. What frees a bay or a person goes before what takes one in the same minute. */
export type Action = { readonly at: Minute; readonly rank: number; readonly run: () => void };

export type Teller = {
  /** Epoch ms of a minute of the sample's day. */
  instant: (minute: Minute) => number;
  /** What a story asks to be done. */
  actionsOf: (story: Story) => Action[];
};

const FREES: readonly Act['do'][] = ['finish', 'hold', 'washed', 'deliver', 'cancel'];
const rankOf = (act: Act) => (FREES.includes(act.do) ? 0 : act.do === 'move' && act.place !== 'bay' ? 1 : 2);

export function createTeller(bus: SampleBus, masters: Masters, date: string): Teller {
  const { reader, send } = bus;
  const instant = (minute: Minute) => {
    const day = Math.floor(minute / 1440);
    return atShopTime(addDays(date, day), minute - day * 1440, SAMPLE_ZONE);
  };
  const bayId = (label: string | null) => (label === null ? null : (masters.bays.get(label) ?? label));
  const personId = (key: string) => masters.people.get(key) ?? key;
  const person = (key: string): Person | null => reader.person(personId(key)) ?? null;

  const takeIn = (story: Story): string => {
    const { car, codes, promise, advisor, category, request, waits, wash, loungeHidden } = story;
    const { visitId } = send(
      'visit.takeIn',
      {
        ...car,
        ...{ category, request, waits, loungeHidden },
        advisorId: null,
        washWanted: wash,
        promise: { at: instant(promise), means: 'in-person' },
        operations: codes.map((standardId) => ({ standardId })),
      },
      person(advisor),
    );
    const file = reader.visit(String(visitId)) as VisitFile;
    file.operations.forEach((operation, i) => {
      const before = file.operations[i - 1];
      const lagMinutes = lagAfterPrevious(category, operation.standardId ?? '');
      if (!before || lagMinutes === null) return;
      const dependsOn = [{ operationId: before.id, lagMinutes }];
      send('operation.edit', { operationId: operation.id, set: { dependsOn } }, person('controller'));
    });
    return file.visit.id;
  };

  const perform = (story: Story, visitId: string, act: Act): void => {
    const file = () => reader.visit(visitId) as VisitFile;
    const operation = (op: number) => file().operations[op] as Operation;
    const advisor = person(story.advisor);
    const personIds = 'crew' in act ? act.crew.map(personId) : [];
    const worker = 'crew' in act ? person(act.crew[0] ?? '') : null;
    const lead = (op: number) => reader.person(operation(op).plan.personIds[0] ?? '') ?? null;
    switch (act.do) {
      case 'plan': {
        const at = { bayId: bayId(act.bay), startAt: act.start === undefined ? null : instant(act.start) };
        send(
          'operation.plan',
          { operationId: operation(act.op).id, teamId: null, personIds, ...at },
          person('controller'),
        );
        return;
      }
      case 'start':
      case 'resume':
        send(`operation.${act.do}`, { operationId: operation(act.op).id, bayId: bayId(act.bay), personIds }, worker);
        return;
      case 'hold': {
        const { reason, note, carFree } = act;
        const expectedEnd = act.until === null ? null : instant(act.until);
        send('operation.hold', { operationId: operation(act.op).id, reason, note, expectedEnd, carFree }, lead(act.op));
        return;
      }
      case 'finish':
        send('operation.finish', { operationId: operation(act.op).id, selfChecked: true }, lead(act.op));
        return;
      case 'move':
        send(
          'visit.move',
          { visitId, place: act.place, bayId: bayId(act.bay), label: act.label },
          person('controller'),
        );
        return;
      case 'add':
        send('operation.add', { visitId, operation: { standardId: act.code, addition: true } }, advisor);
        return;
      case 'promise':
        send(
          'visit.promise',
          { visitId, at: instant(act.to), cause: act.cause, means: act.means, note: act.note },
          advisor,
        );
        return;
      case 'check': {
        const reworkIds = act.rework.map((op) => operation(op).id);
        const passed = reworkIds.length === 0;
        send(
          'check.record',
          { visitId, operationId: null, level: 'final', passed, remark: act.remark, reworkIds },
          person(act.by),
        );
        return;
      }
      case 'confirm':
        for (const labour of file().labour.filter((l) => l.operationId === operation(act.op).id && l.assumed)) {
          const own = reader.person(labour.personId) ?? null;
          send('labour.confirm', { labourId: labour.id, end: labour.end as number }, own);
        }
        return;
      case 'help':
        send('help.ask', { bayId: bayId(act.bay) as string, visitId }, null);
        return;
      case 'helped': {
        const call = reader.openHelp(bayId(act.bay) as string);
        if (call) send('help.answer', { helpId: call.id }, person('director'));
        return;
      }
      case 'cancel':
        send('visit.cancel', { visitId, reason: act.reason }, advisor);
        return;
      case 'wash':
        send('visit.startWash', { visitId }, person('washer1'));
        return;
      case 'washed':
        send('visit.finishWash', { visitId }, person('washer1'));
        return;
      case 'ready':
        send('visit.ready', { visitId }, story.wash ? person('washer1') : person(INSPECTORS[0] as string));
        return;
      case 'settle':
        send('visit.settle', { visitId }, advisor);
        return;
      case 'deliver':
        send('visit.deliver', { visitId }, advisor);
        return;
    }
  };

  return {
    instant,
    actionsOf(story) {
      let visitId = '';
      const arrival = { at: story.arrive, rank: 2, run: () => void (visitId = takeIn(story)) };
      return [
        arrival,
        ...story.acts.map((act) => ({ at: act.at, rank: rankOf(act), run: () => perform(story, visitId, act) })),
      ];
    },
  };
}

/** Does everything in order; within a minute the things are spread over its seconds. `around` wraps a day (one transaction). */
export function tell(
  bus: SampleBus,
  teller: Teller,
  actions: readonly Action[],
  random: Random,
  around: (run: () => void) => void,
): void {
  const inOrder = [...actions].sort((a, b) => a.at - b.at || a.rank - b.rank);
  for (const [, day] of groupBy(inOrder, ({ at }) => Math.floor(at / 1440))) {
    around(() => {
      for (const [minute, together] of groupBy(day, ({ at }) => at)) {
        together.forEach((action, i) => {
          bus.setNow(teller.instant(minute) + Math.floor(((i + random.next()) / together.length) * 58_000));
          action.run();
        });
      }
    });
  }
}

function groupBy<T>(list: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

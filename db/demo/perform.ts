import type { Operation, Person, VisitFile } from '../../shared/domain/model.ts';
import type { SampleBus } from './sampleBus.ts';
import { INSPECTORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';

export type Stage = {
  readonly bus: SampleBus;
  /** Epoch ms of a minute of the sample's day. */
  readonly instant: (minute: Minute) => number;
  readonly bayId: (label: string | null) => string | null;
  readonly personId: (key: string) => string;
  readonly person: (key: string) => Person | null;
};

/** A story whose car has arrived. */
export type Running = { readonly story: Story; readonly visitId: string };

type ActOf<D extends Act['do']> = Extract<Act, { do: D }>;
type Performed = { [D in Act['do']]: (stage: Stage, running: Running, act: ActOf<D>) => void };

/** Gives the command that an act stands for, signed by whoever would give it. @throws Error when a rule refuses it. */
export function perform(stage: Stage, running: Running, act: Act): void {
  const how = ACTS[act.do] as (stage: Stage, running: Running, act: Act) => void;
  how(stage, running, act);
}

const fileOf = ({ bus }: Stage, { visitId }: Running) => bus.reader.visit(visitId) as VisitFile;
const operationOf = (stage: Stage, running: Running, op: number) => fileOf(stage, running).operations[op] as Operation;

/** Whoever leads the crew taps for it. */
function leadOf(stage: Stage, running: Running, op: number): Person | null {
  const [first] = operationOf(stage, running, op).plan.personIds;
  return first === undefined ? null : (stage.bus.reader.person(first) ?? null);
}

function begin(stage: Stage, running: Running, act: ActOf<'start' | 'resume'>): void {
  const operationId = operationOf(stage, running, act.op).id;
  const payload = { operationId, bayId: stage.bayId(act.bay), personIds: act.crew.map(stage.personId) };
  stage.bus.send(`operation.${act.do}`, payload, stage.person(act.crew[0] ?? ''));
}

const ACTS: Performed = {
  plan(stage, running, { op, bay, crew, start }) {
    const operationId = operationOf(stage, running, op).id;
    const startAt = start === undefined ? null : stage.instant(start);
    const payload = {
      operationId,
      bayId: stage.bayId(bay),
      teamId: null,
      personIds: crew.map(stage.personId),
      startAt,
    };
    stage.bus.send('operation.plan', payload, stage.person('controller'));
  },
  start: begin,
  resume: begin,
  hold(stage, running, { op, reason, note, until, carFree }) {
    const operationId = operationOf(stage, running, op).id;
    const expectedEnd = until === null ? null : stage.instant(until);
    stage.bus.send('operation.hold', { operationId, reason, note, expectedEnd, carFree }, leadOf(stage, running, op));
  },
  finish(stage, running, { op }) {
    const operationId = operationOf(stage, running, op).id;
    stage.bus.send('operation.finish', { operationId, selfChecked: true }, leadOf(stage, running, op));
  },
  move(stage, { visitId }, { place, bay, label }) {
    stage.bus.send('visit.move', { visitId, place, bayId: stage.bayId(bay), label }, stage.person('controller'));
  },
  add(stage, { visitId, story }, { code }) {
    const operation = { standardId: code, addition: true };
    stage.bus.send('operation.add', { visitId, operation }, stage.person(story.advisor));
  },
  promise(stage, { visitId, story }, { to, cause, means, note }) {
    stage.bus.send(
      'visit.promise',
      { visitId, at: stage.instant(to), cause, means, note },
      stage.person(story.advisor),
    );
  },
  check(stage, running, { by, rework, remark }) {
    const reworkIds = rework.map((op) => operationOf(stage, running, op).id);
    const result = { operationId: null, level: 'final', passed: reworkIds.length === 0, remark, reworkIds } as const;
    stage.bus.send('check.record', { visitId: running.visitId, ...result }, stage.person(by));
  },
  confirm(stage, running, { op }) {
    const { id } = operationOf(stage, running, op);
    for (const labour of fileOf(stage, running).labour) {
      if (labour.operationId !== id || !labour.assumed || labour.end === null) continue;
      const own = stage.bus.reader.person(labour.personId) ?? null;
      stage.bus.send('labour.confirm', { labourId: labour.id, end: labour.end }, own);
    }
  },
  help(stage, { visitId }, { bay }) {
    stage.bus.send('help.ask', { bayId: stage.bayId(bay) as string, visitId });
  },
  helped(stage, _running, { bay }) {
    const call = stage.bus.reader.openHelp(stage.bayId(bay) as string);
    if (call) stage.bus.send('help.answer', { helpId: call.id }, stage.person('director'));
  },
  cancel(stage, { visitId, story }, { reason }) {
    stage.bus.send('visit.cancel', { visitId, reason }, stage.person(story.advisor));
  },
  wash: (stage, { visitId }) => void stage.bus.send('visit.startWash', { visitId }, stage.person('washer1')),
  washed: (stage, { visitId }) => void stage.bus.send('visit.finishWash', { visitId }, stage.person('washer1')),
  ready(stage, { visitId, story }) {
    const who = story.wash ? 'washer1' : (INSPECTORS[0] as string);
    stage.bus.send('visit.ready', { visitId }, stage.person(who));
  },
  settle: (stage, { visitId, story }) => void stage.bus.send('visit.settle', { visitId }, stage.person(story.advisor)),
  deliver: (stage, { visitId, story }) =>
    void stage.bus.send('visit.deliver', { visitId }, stage.person(story.advisor)),
};

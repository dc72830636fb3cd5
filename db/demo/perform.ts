import { waitingAdditions } from '../../shared/domain/additions.ts';
import { pointsFor } from '../../shared/domain/checkPoints.ts';
import type { Operation, Person, Standard, VisitFile } from '../../shared/domain/model.ts';
import { lacksTeamCheck } from '../../shared/domain/ready.rules.ts';
import { offerFen, sheetLines } from './pricing.ts';
import type { SampleBus } from './sampleBus.ts';
import { scribble } from './scribble.ts';
import { INSPECTORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';
import { teamChecker } from './teamChecker.ts';

export type Stage = {
  readonly bus: SampleBus;
  /** Epoch ms of a minute of the sample's day. */
  readonly instant: (minute: Minute) => number;
  readonly bayId: (label: string | null) => string | null;
  readonly personId: (key: string) => string;
  readonly person: (key: string) => Person | null;
  /** The visits of the stories that have begun. */
  readonly visitIds: Map<Story, string>;
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

/** Q1: before the car goes on, the leader has looked at what its work asks for. */
function teamChecks(stage: Stage, running: Running): void {
  const { reader } = stage.bus;
  for (const operation of fileOf(stage, running).operations) {
    if (!lacksTeamCheck(fileOf(stage, running), operation)) continue;
    const points = pointsFor(operation).map((code) => ({ code, ok: true }));
    const check = { visitId: running.visitId, operationId: operation.id, level: 'team', passed: true, points } as const;
    stage.bus.send('check.record', check, teamChecker(reader, fileOf(stage, running), operation));
  }
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
    const points = pointsFor(operationOf(stage, running, op)).map((code) => ({ code, ok: true }));
    stage.bus.send('operation.finish', { operationId, selfChecked: true, points }, leadOf(stage, running, op));
  },
  move(stage, { visitId }, { place, bay, label }) {
    stage.bus.send('visit.move', { visitId, place, bayId: stage.bayId(bay), label }, stage.person('controller'));
  },
  find(stage, running, { op, finds, note }) {
    const found = {
      visitId: running.visitId,
      operationId: operationOf(stage, running, op).id,
      finds: [...finds],
      note,
    };
    stage.bus.send('addition.report', { ...found, source: 'workshop' }, leadOf(stage, running, op));
  },
  offer(stage, running, { code }) {
    const additionId =
      waitingAdditions(fileOf(stage, running))
        .filter(({ offer }) => offer === null)
        .at(-1)?.id ?? '';
    const amountFen = offerFen(stage.bus.reader.standard(code) as Standard);
    const operation = { standardId: code };
    stage.bus.send('addition.price', { additionId, operation, amountFen }, stage.person(running.story.advisor));
  },
  answer(stage, running, { approved, to, means, note }) {
    const { visitId, story } = running;
    const priced = waitingAdditions(fileOf(stage, running)).filter(({ offer }) => offer !== null);
    const answers = priced.map(({ id: additionId }) => ({ additionId, approved }));
    const promise = to === null ? null : { at: stage.instant(to) };
    stage.bus.send('addition.answer', { visitId, answers, means, note, promise }, stage.person(story.advisor));
  },
  promise(stage, { visitId, story }, { to, cause, means, note }) {
    stage.bus.send(
      'visit.promise',
      { visitId, at: stage.instant(to), cause, means, note },
      stage.person(story.advisor),
    );
  },
  check(stage, running, { by, rework, remark }) {
    teamChecks(stage, running);
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
  ready(stage, running) {
    teamChecks(stage, running);
    const { visitId, story } = running;
    const who = story.wash ? 'washer1' : (INSPECTORS[0] as string);
    stage.bus.send('visit.ready', { visitId }, stage.person(who));
  },
  settle(stage, running) {
    const { visitId, story } = running;
    stage.bus.send('visit.settle', { visitId, lines: sheetLines(fileOf(stage, running)) }, stage.person(story.advisor));
  },
  excuse(stage, running, { reason, note, signed }) {
    const { visitId, story } = running;
    const { customer } = fileOf(stage, running).visit;
    const signature = signed ? { signer: customer?.name || '客户', strokes: scribble(visitId) } : null;
    stage.bus.send('excuse.record', { visitId, reason, note, signature }, stage.person(story.advisor));
  },
  call(stage, { visitId }, { reached, onTime, scores, remark, complaint }) {
    const said = { reached, onTime, scores: [...scores], remark, complaint };
    stage.bus.send('call.record', { visitId, ...said }, stage.person('caller'));
  },
  answerComplaint(stage, running, { cause, answer }) {
    const complaintId = fileOf(stage, running).calls.at(-1)?.complaintId ?? '';
    const ownerId = stage.personId(running.story.advisor);
    stage.bus.send('complaint.edit', { complaintId, ownerId, cause, answer }, stage.person('caller'));
    stage.bus.send('complaint.close', { complaintId }, stage.person('caller'));
  },
  comesBack(stage, { visitId, story }, { earlier }) {
    const earlierVisitId = stage.visitIds.get(earlier) ?? '';
    stage.bus.send('comeback.link', { visitId, earlierVisitId }, stage.person(story.advisor));
  },
  deliver: (stage, { visitId, story }) =>
    void stage.bus.send('visit.deliver', { visitId }, stage.person(story.advisor)),
};

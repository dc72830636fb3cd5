import { finalCheckPassed, needsFinalCheck, needsWash, openOperations } from '../../shared/domain/stage.ts';
import { OFFICE } from '../../shared/domain/testing/fakeShop.ts';
import { carOf, type Gone, type Stage } from './stage.ts';

const HANDS = { inspection: 2, wash: 1, settlement: 4 } as const;
type Step = keyof typeof HANDS;

type Hooks = {
  /** Inspection sent this back: it takes so many minutes more. */
  readonly sentBack: (operationId: string, minutes: number) => void;
  readonly gone: (gone: Gone) => void;
};

/** Inspection, wash, settlement and delivery: queues in the order in which cars come to them. Gives: where a car goes next. */
export function createTail(stage: Stage, { sentBack, gone }: Hooks): (visitId: string) => void {
  const { shop, world, policy, agenda, cars, after } = stage;
  const queues: Record<Step, string[]> = { inspection: [], wash: [], settlement: [] };
  const hands: Record<Step, number> = { ...HANDS };

  function follow(visitId: string): void {
    const file = shop.file(visitId);
    if (openOperations(file).length > 0 || file.additions.some(({ answer }) => answer === null)) return;
    if (needsFinalCheck(file) && !finalCheckPassed(file)) queue('inspection', visitId);
    else if (needsWash(file)) queue('wash', visitId);
    else {
      shop.must('visit.ready', { visitId });
      queue('settlement', visitId);
    }
  }

  function queue(step: Step, visitId: string): void {
    queues[step].push(visitId);
    serve(step);
  }

  function serve(step: Step): void {
    const visitId = hands[step] > 0 ? queues[step].shift() : undefined;
    if (visitId === undefined) return;
    hands[step] -= 1;
    if (step === 'wash') shop.must('visit.startWash', { visitId });
    agenda.put(after(world[step](`${carOf(stage, visitId).key} ${shop.file(visitId).checks.length}`)), () => {
      hands[step] += 1;
      over[step](visitId);
      serve(step);
    });
  }

  const over: Record<Step, (visitId: string) => void> = { inspection: inspected, wash: washed, settlement: settled };

  function inspected(visitId: string): void {
    const { operations, labour, checks } = shop.file(visitId);
    const check = { visitId, operationId: null, level: 'final' } as const;
    const inspector = { ...OFFICE, person: shop.reader.person('inspector1') ?? null };
    const share = world.rework(`${carOf(stage, visitId).key} ${checks.length}`);
    const last = operations.findLast((o) => o.state === 'done' && labour.some((l) => l.operationId === o.id));
    if (share === null || last === undefined) {
      shop.must('check.record', { ...check, passed: true }, inspector);
      follow(visitId);
    } else {
      shop.must('check.record', { ...check, passed: false, reworkIds: [last.id], remark: '返工' }, inspector);
      sentBack(last.id, share * last.minutes);
    }
  }

  function washed(visitId: string): void {
    shop.must('visit.finishWash', { visitId });
    follow(visitId);
  }

  function settled(visitId: string): void {
    shop.must('visit.settle', { visitId });
    shop.must('visit.deliver', { visitId });
    const left = { file: shop.file(visitId), told: carOf(stage, visitId).told };
    policy.left(left);
    gone(left);
    shop.forget(visitId);
    cars.delete(visitId);
  }

  return follow;
}

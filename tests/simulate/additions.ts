import { carOf, type Stage } from './stage.ts';

const EXTRA_LINES = ['R01', 'R08', 'M06', 'M07', 'R14', 'M12'] as const;

type Found = { readonly line: string; readonly answerIn: number; readonly approved: boolean };

/** The technician finds more, the advisor asks, the customer answers, and a new time is told. `answered`: a customer has. */
export function createAdditions(stage: Stage, answered: (visitId: string, approved: boolean) => void) {
  const { shop, world, policy, agenda, after } = stage;
  const toBeFound = new Map<string, Found>();

  return {
    /** Fate decides when the car comes whether its work shows something. */
    hide(visitId: string): void {
      const { operations, visit } = shop.file(visitId);
      const [only, ...more] = operations;
      const addition = world.addition(carOf(stage, visitId).key);
      if (addition === null || only === undefined || more.length > 0 || visit.category === 'pdi') return;
      const line = EXTRA_LINES[Math.floor(addition.what * EXTRA_LINES.length)] ?? 'R01';
      toBeFound.set(only.id, { ...addition, line });
    },

    /** What the work that is done now has shown. */
    look(visitId: string, operationId: string): void {
      const found = toBeFound.get(operationId);
      if (found === undefined) return;
      toBeFound.delete(operationId);
      const report = { visitId, operationId, source: 'workshop', note: '发现问题' } as const;
      const { additionId = '' } = shop.must('addition.report', report).answer;
      shop.must('addition.price', { additionId, operation: { standardId: found.line }, amountFen: 30_000 });
      agenda.put(after(found.answerIn), () => answer(visitId, additionId, found.approved));
    },
  };

  function answer(visitId: string, additionId: string, approved: boolean): void {
    const car = carOf(stage, visitId);
    if (approved) car.told = policy.again(shop.file(visitId), additionId, shop.clock.now);
    const promise = approved ? { at: car.told.at, outsideHours: true } : null;
    shop.must('addition.answer', { visitId, answers: [{ additionId, approved }], means: 'phone', promise });
    answered(visitId, approved);
  }
}

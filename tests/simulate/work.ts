import { teamChecker } from '../../db/demo/teamChecker.ts';
import { workingMinutesBetween } from '../../shared/domain/calendar.ts';
import { closeShift } from '../../shared/domain/decide/shift.ts';
import { labourOf } from '../../shared/domain/labour.ts';
import type { Operation, VisitFile } from '../../shared/domain/model.ts';
import { lacksTeamCheck } from '../../shared/domain/ready.rules.ts';
import { currentStay, openOperations } from '../../shared/domain/stage.ts';
import { OFFICE } from '../../shared/domain/testing/fakeShop.ts';
import { type Begin, carOf, operationOf, type Stage } from './stage.ts';

const MINUTE = 60_000;
/** Work with so little left is finished after closing time. */
const OVERTIME = 20;

/** Work on the floor: begun as the policy says, for as long as the world says. `done`: a piece is. */
export function createWork(stage: Stage, done: (visitId: string, operationId: string) => void) {
  const { shop, world, policy, agenda, after } = stage;
  const { hours } = shop.reader.shop();
  /** Working minutes that the world still asks of what was begun, as of when it was begun last. */
  const left = new Map<string, number>();
  const running = new Map<string, { readonly began: number }>();
  const delayed = new Set<string>();

  const keyOf = (operation: Operation) => `${carOf(stage, operation.visitId).key}/${operation.position}`;
  const leftNow = (operationId: string, began: number) =>
    (left.get(operationId) as number) - workingMinutesBetween(began, shop.clock.now, hours);

  function dispatch(): void {
    for (const one of policy.begin(shop.clock.now)) begin(one);
  }

  function begin({ operationId, bayId, personIds }: Begin): void {
    const file = shop.reader.visitOfPart('operation', operationId) as VisitFile;
    const operation = operationOf(stage, file.visit.id, operationId);
    const inBay = bayId === null ? undefined : shop.reader.carsIn(bayId).find((other) => other !== file);
    if (inBay !== undefined) shop.must('visit.move', { visitId: inBay.visit.id, place: 'parking' });
    const type = operation.state === 'held' ? 'operation.resume' : 'operation.start';
    shop.must(type, { operationId, bayId, personIds: [...personIds], ifBusy: 'leave', override: true });
    if (!left.has(operationId)) {
      left.set(operationId, world.takes(keyOf(operation), operation, shop.reader.person(personIds[0] ?? '')));
    }
    run(file.visit.id, operation);
  }

  /** Goes on until it is done, or stops before for missing parts; a run that was stopped meanwhile does nothing any more. */
  function run(visitId: string, operation: Operation): void {
    const operationId = operation.id;
    const minutes = left.get(operationId) as number;
    const delay = delayed.has(operationId) ? null : world.partDelay(keyOf(operation));
    const mine = { began: shop.clock.now };
    running.set(operationId, mine);
    agenda.put(after(delay === null ? minutes : minutes * delay.after), () => {
      if (running.get(operationId) !== mine) return;
      if (delay === null) finish(visitId, operationId);
      else lack(visitId, operationId, delay.minutes);
    });
  }

  function stop(operationId: string): void {
    const { began } = running.get(operationId) as { began: number };
    left.set(operationId, Math.max(1, leftNow(operationId, began)));
    running.delete(operationId);
  }

  function lack(visitId: string, operationId: string, minutes: number): void {
    delayed.add(operationId);
    stop(operationId);
    const expectedEnd = after(minutes);
    shop.must('operation.hold', { operationId, reason: 'D02', expectedEnd });
    park(visitId);
    agenda.put(expectedEnd, dispatch);
    dispatch();
  }

  function park(visitId: string): void {
    if (currentStay(shop.file(visitId))?.place !== 'parking') shop.must('visit.move', { visitId, place: 'parking' });
  }

  function finish(visitId: string, operationId: string): void {
    running.delete(operationId);
    left.delete(operationId);
    shop.must('operation.finish', { operationId, selfChecked: true });
    const file = shop.file(visitId);
    const operation = operationOf(stage, visitId, operationId);
    const worked = labourOf(file, operationId);
    const lead = shop.reader.person(worked[0]?.personId ?? '');
    if (operation.reworks === 0 && lead !== undefined) {
      const own = worked.filter(({ personId }) => personId === lead.id);
      const minutes = own.map(({ start, end }) => workingMinutesBetween(start, end ?? shop.clock.now, hours));
      policy.learn(
        operation,
        lead,
        minutes.reduce((sum, one) => sum + one, 0),
      );
    }
    if (lacksTeamCheck(file, operation)) {
      const check = { visitId, operationId, level: 'team', passed: true } as const;
      shop.must('check.record', check, { ...OFFICE, person: teamChecker(shop.reader, file, operation) });
    }
    park(visitId);
    done(visitId, operationId);
    dispatch();
  }

  return {
    dispatch,

    /** A piece that inspection sent back takes so many minutes more. */
    sentBack(operationId: string, minutes: number): void {
      left.set(operationId, Math.max(5, minutes));
      dispatch();
    },

    /** Closing time (J9): what runs is closed as assumed, but for what is nearly done; the minutes that that takes. */
    close(): number {
      const { now } = shop.clock;
      let overtime = 0;
      const goesOn = ({ id, visitId }: Operation) => {
        const began = running.get(id)?.began;
        const minutes = began === undefined ? Number.POSITIVE_INFINITY : leftNow(id, began);
        if (minutes > OVERTIME) return false;
        overtime += minutes;
        running.delete(id);
        agenda.put(now + minutes * MINUTE, () => finish(visitId, id));
        return true;
      };
      const stopped = shop.files().filter((file) => openOperations(file).filter(goesOn).length === 0);
      for (const file of stopped) for (const { id } of openOperations(file)) if (running.has(id)) stop(id);
      shop.apply(closeShift(now, stopped).flatMap(({ changes }) => changes));
      return overtime;
    },
  };
}

import { HOLD_REASONS } from '../../shared/domain/reasons.ts';
import { FIND_CODES } from '../../shared/domain/vocabulary.ontime.ts';
import { PLACES } from '../../shared/domain/vocabulary.ts';
import type { Random } from '../support/random.ts';
import type { SimScreen } from './simScreen.ts';

type Command = { type: string; payload: unknown };
const HOUR = 3_600_000;

/** A command somebody might give on this screen now, sensible or not: the hub has to cope with both. */
export function randomCommand(screen: SimScreen, random: Random, now: number): Command {
  const { all } = screen.store.rows;
  const file = random.pick(all('visit'))?.file;
  const visitId = file?.visit.id ?? 'nobody';
  const operationId = random.pick(file?.operations ?? [])?.id ?? 'nothing';
  const additionId = random.pick(file?.additions ?? [])?.id ?? 'nothing';
  const bayId = random.pick(all('bay'))?.id ?? 'nowhere';
  const personId = random.pick(all('person').filter(({ person }) => person.role === 'technician'))?.id ?? 'nobody';
  const options: Record<string, () => unknown> = {
    'visit.takeIn': () => newVisit(random, now),
    'visit.edit': () => ({ visitId, set: { plate: plate(random), waits: random.chance(0.5) } }),
    'visit.promise': () => ({
      visitId,
      at: now + random.below(8) * HOUR,
      means: 'phone',
      cause: random.pick(['addition', 'customer', 'workshop']),
    }),
    'addition.report': () => ({ visitId, source: 'workshop', finds: [random.pick(FIND_CODES)], note: 'x' }),
    'addition.price': () => ({ additionId, operation: { standardId: 'R01' }, amountFen: random.below(1_000) - 10 }),
    'addition.answer': () => ({
      visitId,
      answers: [{ additionId, approved: random.chance(0.7) }],
      means: 'phone',
      promise: random.chance(0.5) ? { at: now + random.below(8) * HOUR, outsideHours: true } : null,
    }),
    'addition.withdraw': () => ({ additionId, reason: 'mistaken' }),
    'visit.move': () => ({ visitId, place: random.pick(PLACES), bayId: random.chance(0.5) ? bayId : null }),
    'operation.add': () => ({ visitId, operation: { standardId: random.pick(['R01', 'M07', 'R12']), addition: true } }),
    'operation.plan': () => ({
      operationId,
      bayId,
      teamId: null,
      personIds: [personId],
      startAt: now + random.below(6) * HOUR,
      override: true,
    }),
    'operation.unplan': () => ({ operationId }),
    'operation.start': () => ({
      operationId,
      bayId: random.chance(0.7) ? bayId : null,
      personIds: [personId],
      ifBusy: random.pick(['ask', 'hold', 'finish', 'leave']),
      override: true,
    }),
    'operation.hold': () => ({ operationId, reason: random.pick(HOLD_REASONS), expectedEnd: null }),
    'operation.resume': () => ({ operationId, bayId: null, personIds: [personId], ifBusy: 'hold', override: true }),
    'operation.finish': () => ({ operationId, selfChecked: random.chance(0.9) }),
    'operation.drop': () => ({ operationId, reason: 'not wanted' }),
    undo: () => ({ seq: seqToUndo(screen, random), reason: 'wrong car' }),
    'visit.startWash': () => ({ visitId }),
    'visit.finishWash': () => ({ visitId }),
    'visit.ready': () => ({ visitId }),
    'visit.settle': () => ({ visitId }),
    'visit.deliver': () => ({ visitId }),
    'visit.cancel': () => ({ visitId, reason: 'changed mind' }),
    'bay.close': () => ({ bayId, reason: 'lift', expectedBack: null }),
    'bay.open': () => ({ bayId }),
    'help.ask': () => ({ bayId, visitId: null }),
    'attention.resolve': () => ({ attentionId: random.pick(all('attention'))?.id ?? 'none' }),
  };
  const often = ['visit.takeIn', 'operation.plan', 'operation.start', 'operation.finish', 'operation.start', 'undo'];
  const type = random.chance(0.5) ? random.pick(often) : random.pick(Object.keys(options));
  return { type: type as string, payload: options[type as string]?.() };
}

/** Mostly what this screen did last, which may still be taken back; now and then anything. */
function seqToUndo(screen: SimScreen, random: Random): number {
  const done = [...screen.settled.values()].flatMap(({ answer }) => ('ok' in answer && answer.ok ? [answer.seq] : []));
  return (random.chance(0.8) ? random.pick(done.slice(-12)) : undefined) ?? 1 + random.below(3_000);
}

function plate(random: Random): string {
  return `京${random.pick(['A', 'B', 'N'])}${10_000 + random.below(80_000)}`;
}

function newVisit(random: Random, now: number) {
  return {
    plate: plate(random),
    vin: null,
    model: random.pick(['迈腾', '速腾', '途观']),
    colour: random.pick(['白', '黑', '银']),
    mileage: random.below(200_000),
    customer: { name: '测试', phone: '13800000000' },
    advisorId: null,
    category: 'maintenance',
    request: 'x',
    waits: random.chance(0.5),
    washWanted: random.chance(0.5),
    promise: { at: now + (1 + random.below(6)) * HOUR, means: 'in-person', outsideHours: true },
    operations: [
      { standardId: random.pick(['M01', 'M02', 'R08', 'R20']) },
      { standardId: random.pick(['M07', 'R01']) },
    ],
  };
}

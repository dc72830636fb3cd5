import { expect, it } from 'vitest';
import { at, bay, operation, person, visitFile } from '../board/board.fixture.ts';
import { contextOf } from './actions.fixture.ts';
import { tryOut } from './trial.ts';

const plan = { operationId: 'o', teamId: null, personIds: [], startAt: at('11:00'), override: false };
const file = visitFile('v', { operations: [operation('o')] });
const out = { reason: 'lift', since: at('09:00'), expectedBack: null };
const shop = { files: [file], bays: [bay('b1'), bay('booth', { kind: 'booth' }), bay('out', { outOfService: out })] };

it('allows what the shop allows', () => {
  expect(tryOut(contextOf(shop), 'operation.plan', { ...plan, bayId: 'b1' })).toEqual({ ok: true });
});

it('calls a warning what the controller may override (J5), and nothing else', () => {
  const trial = (bayId: string) => tryOut(contextOf(shop), 'operation.plan', { ...plan, bayId });
  expect(trial('booth')).toMatchObject({ ok: false, overridable: true, refusal: { code: 'bay-kind' } });
  expect(trial('out')).toMatchObject({ ok: false, overridable: false, refusal: { code: 'bay-out-of-service' } });
});

it('asks first whether this person may do it at all on this screen (S9)', () => {
  const context = contextOf(shop);
  const washer = { ...context, actor: { ...context.actor, person: person('w', { role: 'washer' }) } };
  expect(tryOut(washer, 'operation.plan', { ...plan, bayId: 'b1' })).toMatchObject({
    refusal: { code: 'not-allowed' },
  });
});

import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../../shared/domain/model.ts';
import { sampleShop, visitFile } from '../../../../shared/domain/planning/testing/rowsOfShop.ts';
import { time } from '../../../../shared/domain/testing/arrivals.ts';
import { createWhatIf } from './whatIf.model.ts';

const now = time('10:00');
const posted = (startAt: number | null, personIds: readonly string[], locked = false): Partial<Operation> => ({
  plan: { bayId: 'b1', startAt, personIds, teamId: null, minutes: 60, locked },
});
const plan = (operationId: string, startAt: number, more: { bayId?: string; minutes?: number } = {}) => ({
  ...{ operationId, bayId: 'b1', teamId: null, personIds: ['zhang'], startAt, override: false },
  ...more,
});

describe('before a card is let go', () => {
  const soon = visitFile('soon', time('11:40'), [posted(now, ['zhang'])]);
  const easy = visitFile('easy', time('17:00'), [posted(time('11:00'), ['zhang'])]);

  it('names the car that would be late, and none where nothing changes', () => {
    const what = createWhatIf(sampleShop(), [soon, easy], now);
    expect(what(plan('soon-0', time('10:00')))).toEqual({ late: [], saved: [] });
    expect(what(plan('soon-0', time('14:00')))).toEqual({ late: ['soon'], saved: [] });
  });

  it('names the other car that has to wait for it', () => {
    const what = createWhatIf(sampleShop(), [soon, easy], now);
    expect(what(plan('easy-0', now))).toEqual({ late: ['soon'], saved: [] });
  });

  it('names the car that would be saved', () => {
    const late = visitFile('soon', time('11:40'), [posted(time('14:00'), ['zhang'])]);
    const what = createWhatIf(sampleShop(), [late], now);
    expect(what(plan('soon-0', now))).toEqual({ late: [], saved: ['soon'] });
  });

  it('lets the dispatcher move what was locked (F5)', () => {
    const locked = visitFile('soon', time('11:40'), [posted(now, ['zhang'], true)]);
    const what = createWhatIf(sampleShop(), [locked], now);
    expect(what(plan('soon-0', time('14:00'))).late).toEqual(['soon']);
  });

  it('counts the minutes of a card made longer', () => {
    const what = createWhatIf(sampleShop(), [soon], now);
    expect(what(plan('soon-0', now, { minutes: 61 })).late).toEqual([]);
    expect(what(plan('soon-0', now, { minutes: 110 })).late).toEqual(['soon']);
  });

  it('says nothing of work that is not in the plan', () => {
    expect(createWhatIf(sampleShop(), [], now)(plan('gone', now))).toEqual({ late: [], saved: [] });
  });
});

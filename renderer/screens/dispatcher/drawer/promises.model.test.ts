import { expect, it } from 'vitest';
import { at, promised, visitFile } from '../board/board.fixture.ts';
import { countedEntries } from './promises.model.ts';

it('tells of E5 which promise moved the basis and which only informed the customer (P2)', () => {
  const first = { ...promised(at('11:30')), id: 'a', agreedAt: at('09:00') };
  const addition = { ...promised(at('12:30')), id: 'b', agreedAt: at('10:10'), cause: 'addition' as const };
  const washQueue = { ...promised(at('13:15')), id: 'c', agreedAt: at('12:05'), cause: 'workshop' as const };
  const lines = countedEntries(visitFile('v', { promises: [washQueue, first, addition] }));
  expect(lines.map(({ entry, counts }) => [entry.id, counts])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
  ]);
});

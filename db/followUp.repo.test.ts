import { expect, test } from 'vitest';
import { FOLLOW_UP_LISTS } from './followUp.repo.ts';
import { openDatabase } from './open.ts';

const { db } = openDatabase(':memory:');

const plan = (statement: string, ...params: unknown[]) =>
  (db.$client.prepare(`explain query plan ${statement}`).all(...params) as { detail: string }[])
    .map(({ detail }) => detail)
    .join('\n');

test.each([
  ['toCall', plan(FOLLOW_UP_LISTS.toCall, 0), 'visit_delivered'],
  ['called', plan(FOLLOW_UP_LISTS.called, 0), 'call_at'],
  ['openComplaints', plan(`select id from complaint ${FOLLOW_UP_LISTS.openComplaints}`), 'complaint_open'],
  ['closedComplaints', plan(`select id from complaint ${FOLLOW_UP_LISTS.closedComplaints}`, 0), 'complaint_opened'],
  ['unruled', plan(`select id from comeback ${FOLLOW_UP_LISTS.unruled}`), 'comeback_unruled'],
  ['earlierVisits', plan(FOLLOW_UP_LISTS.earlierVisits, 'v', 0), 'visit_vehicle'],
])('%s reads its index, so that it costs what it shows and not the history', (_, steps, index) => {
  expect(steps).toContain(index);
  expect(steps).not.toMatch(/SCAN (visit|call|complaint|comeback)(?! USING)/);
});

import { test } from 'vitest';
import { stageOf } from '../../shared/domain/stage.ts';
import { openDatabase } from '../open.ts';
import { createVisitsRepo } from '../visits.repo.ts';
import { seedSampleShop } from './sampleShop.ts';

test('try', () => {
  const { db } = openDatabase(':memory:');
  const t = performance.now();
  const now = seedSampleShop({ db, date: '2026-11-21', pinHash: 'x:y' });
  console.log('ms', performance.now() - t, new Date(now).toISOString());
  const visits = createVisitsRepo(db);
  const counts: Record<string, number> = {};
  for (const id of visits.openIds()) {
    const s = stageOf(visits.file(id)!);
    counts[s] = (counts[s] ?? 0) + 1;
  }
  console.log(
    counts,
    db.$client.prepare('select count(*) c from event').get(),
    db.$client.prepare('select day, count(*) c, sum(delivered_at is not null) d from visit group by day').all(),
  );
});

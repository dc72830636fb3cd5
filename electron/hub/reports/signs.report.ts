import type { Db } from '../../../db/open.ts';
import { prepareRows } from '../../../db/rows.codec.ts';
import { createVisitsRepo } from '../../../db/visits.repo.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { type Excused, excuseShares } from '../../../shared/domain/signs/excuse.signs.ts';
import { latePromises, longPromise } from '../../../shared/domain/signs/promise.signs.ts';
import { SIGN_KINDS, type Sign } from '../../../shared/domain/signs/signs.types.ts';
import { backdatedSheet, beforeReady, movedStamps } from '../../../shared/domain/signs/stamp.signs.ts';
import { type Finish, finishBursts, finishesOf, withinSeconds } from '../../../shared/domain/signs/work.signs.ts';
import type { ShareOwner } from '../../../shared/domain/vocabulary.ontime.ts';
import type { SignLine } from '../../../shared/protocol/reports.month.ts';
import { prepareRead } from './reading.ts';
import type { Report } from './report.ts';

/** So many of each kind are named; the counts are of all. */
const MOST_LINES = 50;
/** Other reports are answered in between. */
const SLICE = 50;
const QUEUES: readonly ShareOwner[] = ['dispatch', 'bay', 'inspection', 'wash', 'settlement'];

/** Signs that figures were helped along, over the visits settled in a span: listed, not judged. */
export function createSigns(db: Db): Report<'signs'> {
  const visits = createVisitsRepo(db);
  const shopRow = prepareRows(db, 'shop', `where id = 'shop'`);
  const settled = prepareRead<{ visitId: string; minutes: string }>(
    db,
    'select visit_id visitId, minutes from verdict where settled_day between ? and ? order by settled_day, visit_id',
  );
  const shares = prepareRead<Excused>(
    db,
    `select advisor_id advisorId, count(*) settled, sum(excuse is not null) excused
     from verdict where settled_day between ? and ? group by 1`,
  );
  return async ({ from, to }, { scope }) => {
    const [shop] = shopRow();
    if (!shop || scope.of !== 'all') return null;
    const rows = settled(from, to);
    const queue = usualQueue(rows.map(({ minutes }) => minutes));
    const signs: SignLine[] = [];
    const finishes: Finish[] = [];
    for (const [index, { visitId }] of rows.entries()) {
      if (index % SLICE === SLICE - 1) await new Promise((resolve) => setImmediate(resolve));
      const file = visits.file(visitId);
      if (!file) continue;
      finishes.push(...finishesOf(file));
      const { plate, pickup } = file.visit;
      signs.push(...signsOf(file, shop, queue).map((sign) => ({ ...sign, plate, pickup })));
    }
    const others = [...finishBursts(finishes, shop.hours), ...excuseShares(shares(from, to))];
    signs.push(...others.map((sign) => ({ ...sign, plate: '', pickup: '' })));
    const groups = SIGN_KINDS.map((kind) => {
      const all = signs.filter((sign) => sign.kind === kind).sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
      return { kind, count: all.length, lines: all.slice(0, MOST_LINES) };
    });
    return { from, to, looked: rows.length, groups: groups.filter(({ count }) => count > 0) };
  };
}

function signsOf(file: VisitFile, shop: Shop, queue: number): Sign[] {
  const basis = basisPromise(file, shop.policy);
  return [
    ...longPromise(file, shop.hours, queue),
    ...latePromises(file),
    ...beforeReady(file),
    ...(basis ? [...backdatedSheet(file, basis.at), ...movedStamps(file, basis.at)] : []),
    ...withinSeconds(file),
  ];
}

/** What a visit of the span waited in queues on average, minutes (V8). */
function usualQueue(minutes: readonly string[]): number {
  const waited = minutes.map((json) => {
    const shares = JSON.parse(json) as Partial<Record<ShareOwner, number>>;
    return QUEUES.reduce((sum, owner) => sum + (shares[owner] ?? 0), 0);
  });
  return waited.length === 0 ? 0 : Math.round(waited.reduce((sum, one) => sum + one, 0) / waited.length);
}

import type { Target } from './erasure.ts';
import type { Db } from './open.ts';

/** Of a visit that is closed: what somebody may still be working with is not too old. */
const CLOSED = (table: string) =>
  `cross join visit on visit.id = "${table}".visit_id
   where coalesce(visit.delivered_at, visit.cancelled_at) < @cutoff`;

/** Each reads its partial index of rows that still hold something. */
export const KEPT_TOO_LONG = {
  signature: `select signature.id, visit_id from signature ${CLOSED('signature')}
    and signature.strokes <> '[]' and signature.at < @cutoff order by signature.at limit @most`,
  addition: `select addition.id, visit_id from addition ${CLOSED('addition')}
    and addition.photo_ids <> '[]' and addition.reported_at < @cutoff order by addition.reported_at limit @most`,
  check: `select "check".id, visit_id from "check" ${CLOSED('check')}
    and "check".photo_ids <> '[]' and "check".at < @cutoff order by "check".at limit @most`,
} as const;

export type TooOld = Target & { readonly visitId: string };

/** Signatures and photos of visits that were closed before `cutoff` (epoch ms), the oldest first, at most `most` of each. */
export function createRetentionRepo(db: Db): (cutoff: number, most: number) => TooOld[] {
  const tables = (Object.keys(KEPT_TOO_LONG) as (keyof typeof KEPT_TOO_LONG)[]).map(
    (table) => [table, db.$client.prepare(KEPT_TOO_LONG[table]).raw()] as const,
  );
  return (cutoff, most) =>
    tables.flatMap(([table, statement]) =>
      (statement.all({ cutoff, most }) as [string, string][]).map(([id, visitId]) => ({ table, id, visitId })),
    );
}

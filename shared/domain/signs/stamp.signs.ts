import { floorMinute } from '../calendar.ts';
import type { VisitFile } from '../model.ts';
import type { VisitStamp } from '../vocabulary.ontime.ts';
import type { Sign } from './signs.types.ts';

const MINUTE = 60_000;
const minutes = (from: number, to: number) => (floorMinute(to) - floorMinute(from)) / MINUTE;

/** Settled, or delivered by its sheet, before it was ready (V6): by how many minutes. */
export function beforeReady({ visit }: Pick<VisitFile, 'visit'>): Sign[] {
  const { readyAt, settledAt, sheet, advisorId } = visit;
  const stamps = [settledAt, sheet?.deliveryAt ?? null].filter((at) => at !== null);
  if (readyAt === null || stamps.length === 0) return [];
  const at = Math.min(...stamps);
  const value = minutes(at, readyAt);
  return value > 0 ? [{ kind: 'before-ready', visitId: visit.id, personId: advisorId, at, value, expected: 0 }] : [];
}

/** The stamps that a verdict may compare (V6). */
const COMPARED: readonly string[] = ['readyAt', 'sheet.deliveryAt', 'deliveredAt'] satisfies VisitStamp[];

/** A compared stamp put from after the promise (`basis`, epoch ms) to one in time (E8): by how many minutes it moved. */
export function movedStamps({ visit, corrections }: Pick<VisitFile, 'visit' | 'corrections'>, basis: number): Sign[] {
  return corrections.flatMap(({ target, field, granted, before, after, askedBy, askedAt }): Sign[] => {
    if (target !== 'visit' || granted !== true || before === null || !COMPARED.includes(field)) return [];
    if (minutes(basis, before) <= 0 || minutes(basis, after) > 0) return [];
    const about = { visitId: visit.id, personId: askedBy, at: askedAt };
    return [{ kind: 'moved-stamp', ...about, value: minutes(after, before), expected: 0 }];
  });
}

/** The delivery time of the sheet as it was settled, before anybody corrected it (E8). */
function sheetAsSettled({ visit, corrections }: Pick<VisitFile, 'visit' | 'corrections'>): number | null {
  const moved = corrections.filter(({ field, granted }) => field === 'sheet.deliveryAt' && granted === true);
  const [first] = moved.sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0));
  return first?.before ?? visit.sheet?.deliveryAt ?? null;
}

/**
 * Settled after the promise (`basis`, epoch ms) with a delivery time on the sheet that was in time (V6): by how many
 * minutes the sheet was set back. A later correction of the sheet is a moved stamp.
 */
export function backdatedSheet(file: Pick<VisitFile, 'visit' | 'corrections'>, basis: number): Sign[] {
  const { id, settledAt, advisorId } = file.visit;
  const at = sheetAsSettled(file);
  if (settledAt === null || at === null || minutes(basis, settledAt) <= 0 || minutes(basis, at) > 0) return [];
  const value = minutes(at, settledAt);
  return [{ kind: 'backdated', visitId: id, personId: advisorId, at: settledAt, value, expected: 0 }];
}

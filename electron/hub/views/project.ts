import type { RootTable } from '../../../db/rows.codec.ts';
import { atShopTime } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { type RowKind, rowKey, type ViewRow } from '../../../shared/views/rows.ts';
import type { View } from '../../../shared/views/viewKeys.ts';
import { loungeRow, loungeShopRow } from './lounge.view.ts';
import type { RootsReader } from './roots.ts';
import { absenceFor, personFor, visitFor } from './staff.view.ts';

/** Which tables a role's screens are sent at all. */
const TABLES_OF: Readonly<Record<View['role'], readonly RootTable[]>> = {
  dispatcher: [
    'shop',
    'bay',
    'team',
    'person',
    'shift',
    'absence',
    'standard',
    'visit',
    'help',
    'attention',
    'device',
    'program',
  ],
  advisor: ['shop', 'bay', 'team', 'person', 'standard', 'visit'],
  office: ['shop', 'bay', 'team', 'person', 'standard', 'visit'],
  bay: ['shop', 'bay', 'team', 'person', 'shift', 'absence', 'visit', 'help'],
  inspector: ['shop', 'bay', 'team', 'person', 'visit'],
  wash: ['shop', 'bay', 'person', 'visit'],
  wall: ['shop', 'bay', 'team', 'person', 'visit'],
  lounge: ['shop', 'visit'],
};

export function tablesOf(view: View): readonly RootTable[] {
  return TABLES_OF[view.role];
}

/** The key a root's row has in a view, whether it is there or not. */
export function keyInView(view: View, table: RootTable, id: string): string {
  const kind: RowKind = view.role !== 'lounge' ? table : table === 'shop' ? 'loungeShop' : 'lounge';
  return rowKey({ kind, id });
}

/** One root as this view's screens see it, or null when they may not or need not (S4, S9). */
export function project(view: View, roots: RootsReader, table: RootTable, id: string): ViewRow | null {
  if (!tablesOf(view).includes(table)) return null;
  switch (table) {
    case 'shop': {
      const shop = roots.row('shop', id);
      if (!shop) return null;
      return view.role === 'lounge' ? loungeShopRow(shop) : { kind: 'shop', id: 'shop', shop };
    }
    case 'visit':
      return projectVisit(view, roots, id);
    case 'bay': {
      const bay = roots.row('bay', id);
      return bay ? { kind: 'bay', id, bay } : null;
    }
    case 'team': {
      const team = roots.row('team', id);
      return team ? { kind: 'team', id, team } : null;
    }
    case 'person': {
      const person = roots.row('person', id);
      return person ? { kind: 'person', id, person: personFor(view, person) } : null;
    }
    case 'shift': {
      const shift = roots.row('shift', id);
      return shift ? { kind: 'shift', id, shift } : null;
    }
    case 'absence': {
      const absence = roots.row('absence', id);
      if (!absence || absence.withdrawnAt !== null || absence.to <= dayStart(view, roots.row('shop', 'shop')))
        return null;
      return { kind: 'absence', id, absence: absenceFor(view, absence) };
    }
    case 'standard': {
      const standard = roots.row('standard', id);
      return standard ? { kind: 'standard', id, standard } : null;
    }
    case 'help': {
      const help = roots.row('help', id);
      const theirs = help && (view.role === 'dispatcher' || help.bayId === view.bayId);
      return help && theirs && help.answeredAt === null ? { kind: 'help', id, help } : null;
    }
    case 'attention': {
      const attention = roots.row('attention', id);
      return attention && attention.resolvedAt === null ? { kind: 'attention', id, attention } : null;
    }
    case 'device': {
      const device = roots.row('device', id);
      return device && !device.revoked ? { kind: 'device', id, device } : null;
    }
    case 'program': {
      const program = roots.row('program', id);
      return program && !program.revoked ? { kind: 'program', id, program } : null;
    }
  }
}

function projectVisit(view: View, roots: RootsReader, id: string): ViewRow | null {
  const record = roots.visit(id);
  if (!record) return null;
  const { file, version, lastSeq } = record;
  const closedAt = file.visit.deliveredAt ?? file.visit.cancelledAt;
  if (closedAt !== null && closedAt < dayStart(view, roots.row('shop', 'shop'))) return null;
  if (view.role === 'lounge') return loungeRow(file);
  const seen = visitFor(view, file);
  return seen ? { kind: 'visit', id, version, lastSeq, file: seen } : null;
}

/** When the view's day began: closed visits of earlier days are history, not screen. */
export function dayStart(view: View, shop: Shop | undefined): number {
  return atShopTime(view.day, 0, shop?.hours.timeZone ?? 'UTC');
}

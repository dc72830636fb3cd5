import type { Absence, Shift } from '../domain/model.planning.ts';
import type { Attention, Device, HelpCall, Program } from '../domain/model.screens.ts';
import type { Bay, Person, Shop, Standard, Team, VisitFile } from '../domain/model.ts';
import type { LoungeStep } from '../domain/vocabulary.ts';

/**
 * What travels to screens. A visit travels whole, with its operations: one put per change, no joins on the screen.
 * `id` is unique within a kind; the row's key is `kind/id`.
 */
export type ShopRow = { kind: 'shop'; id: 'shop'; shop: Shop };
export type BayRow = { kind: 'bay'; id: string; bay: Bay };
export type TeamRow = { kind: 'team'; id: string; team: Team };
/** Certificates and badge only where people are administered or planned; elsewhere empty and null. */
export type PersonRow = { kind: 'person'; id: string; person: Person };
export type ShiftRow = { kind: 'shift'; id: string; shift: Shift };
/** Why and with what note only on the dispatcher's screens. */
export type AbsenceRow = { kind: 'absence'; id: string; absence: Absence };
export type StandardRow = { kind: 'standard'; id: string; standard: Standard };
export type VisitRow = { kind: 'visit'; id: string; version: number; file: VisitFile; lastSeq: number };
export type HelpRow = { kind: 'help'; id: string; help: HelpCall };
export type AttentionRow = { kind: 'attention'; id: string; attention: Attention };
export type DeviceRow = { kind: 'device'; id: string; device: Device };
export type ProgramRow = { kind: 'program'; id: string; program: Program };

/** L1, and nothing else. */
export type LoungeRow = {
  kind: 'lounge';
  id: string;
  pickup: string;
  /** null: only the pickup number is shown (L2). */
  plate: string | null;
  model: string;
  colour: string;
  step: LoungeStep;
  /** Time told to the customer, epoch ms. */
  told: number | null;
  revised: boolean;
  /** When it became ready, epoch ms; orders and flashes (L4). */
  readyAt: number | null;
};
/** What the lounge knows of the shop. */
export type LoungeShopRow = { kind: 'loungeShop'; id: 'shop'; name: string; timeZone: string; sample: boolean };

export type ViewRow =
  | ShopRow
  | BayRow
  | TeamRow
  | PersonRow
  | ShiftRow
  | AbsenceRow
  | StandardRow
  | VisitRow
  | HelpRow
  | AttentionRow
  | DeviceRow
  | ProgramRow
  | LoungeRow
  | LoungeShopRow;
export type RowKind = ViewRow['kind'];
export type RowOf<K extends RowKind> = Extract<ViewRow, { kind: K }>;

export function rowKey(row: { kind: string; id: string }): string {
  return `${row.kind}/${row.id}`;
}

/** Hold and delay reasons of the shop (`rules.md`): who owns the minutes, and whether the workshop's clock stops. */
export type ReasonOwner =
  | 'parts'
  | 'customer'
  | 'insurer'
  | 'maker'
  | 'supplier'
  | 'shop'
  | 'dispatch'
  | 'director'
  | 'team'
  | 'inspector'
  | 'wash'
  | 'nobody'
  | 'company'
  | 'front-desk';

/** May lateness of this reason be excused (V4)? `addition`: only by a new promise after an approved addition (P2). */
export type Excuse = 'no' | 'signed' | 'policy' | 'addition';

export type Reason = {
  readonly code: ReasonCode;
  readonly owner: ReasonOwner;
  readonly stopsClock: boolean;
  readonly excuse: Excuse;
  /** May a technician choose it when holding work (J4)? The others are waits that the hub sees by itself. */
  readonly hold: boolean;
};

export const REASON_CODES = [
  'D00',
  'D01',
  'D02',
  'D03',
  'D04',
  'D05',
  'D06',
  'D07',
  'D08',
  'D09',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'D21',
  'D22',
  'D23',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

const reason = (code: ReasonCode, owner: ReasonOwner, stopsClock: boolean, excuse: Excuse, hold: boolean): Reason => ({
  code,
  owner,
  stopsClock,
  excuse,
  hold,
});

/** D00 is not in the shop's list: it is what the hub writes when it closes work at shift end (J9). */
export const REASONS: Readonly<Record<ReasonCode, Reason>> = {
  D00: reason('D00', 'nobody', true, 'no', false),
  D01: reason('D01', 'parts', true, 'no', true),
  D02: reason('D02', 'parts', true, 'no', true),
  D03: reason('D03', 'parts', true, 'no', true),
  D04: reason('D04', 'customer', true, 'signed', true),
  D05: reason('D05', 'customer', true, 'signed', true),
  D06: reason('D06', 'insurer', true, 'policy', true),
  D07: reason('D07', 'maker', true, 'policy', true),
  D08: reason('D08', 'supplier', true, 'no', true),
  D09: reason('D09', 'shop', true, 'no', true),
  D10: reason('D10', 'dispatch', false, 'no', false),
  D11: reason('D11', 'dispatch', false, 'no', false),
  D12: reason('D12', 'shop', true, 'no', true),
  D13: reason('D13', 'director', false, 'no', true),
  D14: reason('D14', 'team', false, 'no', false),
  D15: reason('D15', 'customer', true, 'addition', true),
  D16: reason('D16', 'team', false, 'no', false),
  D17: reason('D17', 'inspector', false, 'no', false),
  D18: reason('D18', 'wash', false, 'no', false),
  D19: reason('D19', 'nobody', true, 'policy', true),
  D20: reason('D20', 'company', true, 'policy', true),
  D21: reason('D21', 'customer', false, 'addition', false),
  D22: reason('D22', 'customer', true, 'signed', false),
  D23: reason('D23', 'front-desk', false, 'no', false),
};

/** The reasons that may excuse lateness (V4), by the customer's signature or the shop's policy, in the order of the chips. */
export const EXCUSE_REASONS: readonly ReasonCode[] = REASON_CODES.filter(
  (code) => REASONS[code].excuse === 'signed' || REASONS[code].excuse === 'policy',
);

/** The reasons a person can choose when holding work, in the order of the chips (J4). */
export const HOLD_REASONS: readonly ReasonCode[] = REASON_CODES.filter((code) => REASONS[code].hold);

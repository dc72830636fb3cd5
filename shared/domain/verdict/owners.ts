import type { ReasonCode } from '../reasons.ts';
import type { ShareOwner } from '../vocabulary.ontime.ts';

/**
 * V8: whose the minutes of a hold are. D04 is waiting for approval like an addition without its answer, and D00, which
 * the hub writes at shift end (J9), is no reason for standing still next morning: the car waits for its bay.
 */
export const OWNER_OF: Readonly<Record<ReasonCode, ShareOwner>> = {
  D00: 'bay',
  D01: 'parts',
  D02: 'parts',
  D03: 'parts',
  D04: 'approval',
  D05: 'customer',
  D06: 'insurer',
  D07: 'maker',
  D08: 'supplier',
  D09: 'shop',
  D10: 'bay',
  D11: 'dispatch',
  D12: 'shop',
  D13: 'director',
  D14: 'overrun',
  D15: 'approval',
  D16: 'rework',
  D17: 'inspection',
  D18: 'wash',
  D19: 'nobody',
  D20: 'company',
  D21: 'approval',
  D22: 'customer',
  D23: 'settlement',
};

import type { Policy } from './model.ontime.ts';
import type { ReasonCode } from './reasons.ts';

/** Where the shop has not said it; of the reasons not named, two hours. */
const USUAL: Partial<Readonly<Record<ReasonCode, number>>> = {
  D00: 0,
  D01: 30,
  D02: 960,
  D03: 480,
  D04: 60,
  D05: 240,
  D06: 960,
  D07: 960,
  D08: 960,
  D09: 60,
  D12: 240,
  D13: 90,
  D16: 0,
};
const OTHERS = 120;

/** Working minutes that a hold is expected to last where nobody gave its end (J4), as the shop has set them. */
export function usualHoldMinutes({ holdMinutes }: Pick<Policy, 'holdMinutes'>, reason: ReasonCode): number {
  return holdMinutes?.[reason] ?? USUAL[reason] ?? OTHERS;
}

import { HOLD_REASONS, REASONS, type ReasonCode, type ReasonOwner } from '../../../shared/domain/reasons.ts';

type HoldGroupId = 'holdParts' | 'holdCustomer' | 'holdShop' | 'holdOutside';

/** Who has to act before the work can go on decides where a technician looks for the reason. */
const GROUP_OF: Partial<Record<ReasonOwner, HoldGroupId>> = {
  parts: 'holdParts',
  customer: 'holdCustomer',
  insurer: 'holdCustomer',
  maker: 'holdCustomer',
  nobody: 'holdOutside',
  company: 'holdOutside',
};
const ORDER: readonly HoldGroupId[] = ['holdParts', 'holdCustomer', 'holdShop', 'holdOutside'];

/** Every reason a technician may choose (J4), grouped; what belongs nowhere else is the workshop's own. */
export const HOLD_GROUPS: readonly { id: HoldGroupId; codes: readonly ReasonCode[] }[] = ORDER.map((id) => ({
  id,
  codes: HOLD_REASONS.filter((code) => (GROUP_OF[REASONS[code].owner] ?? 'holdShop') === id),
}));

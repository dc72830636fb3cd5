import type { RefusalParams } from '../../../shared/domain/refusal.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import type { SetupOrder } from '../../../shared/protocol/setup.ts';
import { askHub } from '../../live/askHub.ts';

export type SetupRefused = { code: ErrorCode; params?: RefusalParams };

/** Makes the shop; why not, or null when it is done. Only this PC's own desk may. `hub-busy`: no answer came. */
export async function orderSetup(order: SetupOrder): Promise<SetupRefused | null> {
  const asked = await askHub('/setup', { body: order });
  return asked.ok ? null : asked;
}

import type { RefusalParams } from '../../../shared/domain/refusal.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import type { SetupOrder } from '../../../shared/protocol/setup.ts';
import { pageTokens } from '../../sync/tokens.ts';

export type SetupRefused = { code: ErrorCode; params?: RefusalParams };

/** Makes the shop; why not, or null when it is done. Only this PC's own desk may. `unreachable`: no answer came. */
export async function orderSetup(order: SetupOrder): Promise<SetupRefused | 'unreachable' | null> {
  try {
    const token = await pageTokens().read();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` };
    const response = await fetch('/setup', { method: 'POST', headers, body: JSON.stringify(order) });
    if (response.ok) return null;
    const { error } = (await response.json()) as { error: SetupRefused };
    return error;
  } catch {
    return 'unreachable';
  }
}

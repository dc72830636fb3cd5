import type { SetupOrder } from '../../../shared/protocol/setup.ts';
import { pageTokens } from '../../sync/tokens.ts';

/** Makes the shop; the answer is an error code, or null when it is done. Only this PC's own desk may. */
export async function orderSetup(order: SetupOrder): Promise<string | null> {
  const token = await pageTokens().read();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` };
  const response = await fetch('/setup', { method: 'POST', headers, body: JSON.stringify(order) });
  if (response.ok) return null;
  const { error } = (await response.json()) as { error: { code: string } };
  return error.code;
}

import { isIP } from 'node:net';
import { hostname } from 'node:os';

/**
 * Browsers send Origin and Host truthfully. A page of another site (foreign Origin) or a name that somebody's DNS points
 * at this hub (foreign Host) is turned away: only addresses, localhost and this machine's own names are the hub.
 */
export function isOwnRequest(headers: { origin?: string | undefined; host?: string | undefined }): boolean {
  const host = headers.host;
  if (host === undefined || !isOwnHost(host)) return false;
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === host;
  } catch {
    return false;
  }
}

function isOwnHost(host: string): boolean {
  let name: string;
  try {
    name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return false;
  }
  const own = hostname().toLowerCase();
  return isIP(name) !== 0 || name === 'localhost' || name === own || name === `${own}.local`;
}

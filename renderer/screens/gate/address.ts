import { WIRE_ERROR_CODES, type WireErrorCode } from '../../../shared/protocol/errors.ts';
import { pageTokens } from '../../sync/tokens.ts';

/**
 * The hub prints an address that lets its own PC in without a code (`/#token=...`): the token moves into this browser's
 * storage and out of the address, where it would be seen and bookmarked. Call it before the page connects.
 */
export function takeHandedToken(): void {
  const token = /^#token=([\w-]{20,100})$/.exec(window.location.hash)?.[1];
  if (token === undefined) return;
  pageTokens().keep(token);
  window.history.replaceState(null, '', window.location.pathname);
}

/** Why another page of this screen was sent to the door (`/#out=token-revoked`); said once, then out of the address. */
export function takeReason(): WireErrorCode | null {
  const given = /^#out=([\w-]+)$/.exec(window.location.hash)?.[1];
  if (given === undefined) return null;
  window.history.replaceState(null, '', window.location.pathname);
  return WIRE_ERROR_CODES.find((code) => code === given) ?? null;
}

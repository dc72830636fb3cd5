import type { RefusalCode } from '../domain/refusal.ts';

/** Errors of the wire itself, beside the refusals of the shop's rules. Closed; texts in `shared/i18n/refusals.texts.ts`. */
export const WIRE_ERROR_CODES = [
  'bad-message',
  'too-large',
  'too-fast',
  'protocol-old',
  'token-unknown',
  'token-revoked',
  'client-foreign',
  'hub-busy',
  'hub-closing',
  'hub-error',
  'disk-full',
  'folder-unwritable',
  'backup-unreadable',
  'no-such-command',
  'no-such-route',
  'origin-foreign',
] as const;
export type WireErrorCode = (typeof WIRE_ERROR_CODES)[number];
export type ErrorCode = WireErrorCode | RefusalCode;

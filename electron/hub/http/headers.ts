import type { MiddlewareHandler } from 'hono';
import { isOwnRequest } from '../originGuard.ts';

/** antd writes style elements, hence 'unsafe-inline' for styles only. */
const CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
};

/** Headers of every answer, and the door: requests of foreign pages or names are turned away (originGuard). */
export const guarded: MiddlewareHandler = async (c, next) => {
  const own = isOwnRequest({ origin: c.req.header('origin'), host: c.req.header('host') });
  if (!own) return c.json({ error: { code: 'origin-foreign' } }, 403, HEADERS);
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  return undefined;
};

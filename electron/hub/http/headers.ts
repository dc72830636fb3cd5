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

/** Headers of every answer, and the door: requests of foreign pages or names are turned away (originGuard). */
export const guarded: MiddlewareHandler = async (c, next) => {
  const own = isOwnRequest({ origin: c.req.header('origin'), host: c.req.header('host') });
  if (!own) return c.json({ error: { code: 'origin-foreign' } }, 403);
  await next();
  c.res.headers.set('content-security-policy', CSP);
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('x-frame-options', 'DENY');
  return undefined;
};

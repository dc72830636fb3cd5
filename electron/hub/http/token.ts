import type { Context, MiddlewareHandler } from 'hono';
import type { Core } from '../core.ts';

/** The token a request was sent with, or ''. It travels in a header, never in a cookie: no other page can borrow it. */
export function tokenOf(c: Context): string {
  return c.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
}

/** Who keeps sending wrong tokens is told to wait; right ones from the same address pass as before (A5). */
export function wrongTokens(core: Core): MiddlewareHandler {
  return async (c, next) => {
    const token = tokenOf(c);
    const known = token === '' || core.deviceOfToken(token) || core.programOfToken(token);
    const wait = known ? null : core.wrongTokens.take(addressOf(c));
    if (wait === null) return next();
    const again = String(Math.ceil(wait / 1_000));
    return c.json({ error: { code: 'too-fast' } }, 429, { 'retry-after': again });
  };
}

function addressOf(c: Context): string {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return (env?.incoming?.socket?.remoteAddress ?? '').replace(/^::ffff:/, '');
}

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Actor } from '../../../shared/domain/decision.ts';
import { photoId } from '../../../shared/protocol/commands/fields.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { actorOf } from '../actorOf.ts';
import type { Core } from '../core.ts';
import { strippedJpeg } from '../photos/jpeg.ts';
import { maySee, maySend } from '../photos/photo.access.ts';
import type { PhotoStore } from '../photos/photoStore.ts';
import { fail } from './caller.ts';
import { tokenOf } from './token.ts';

/**
 * Photos by the name that the screen gave them. They travel apart from the commands that name them, so that a slow
 * upload holds up no tap; sending one again changes nothing.
 */
export function photos(core: Core, store: PhotoStore): Hono {
  const app = new Hono();
  const limit = bodyLimit({
    maxSize: LIMITS.photoBytes,
    onError: (c) => c.json({ error: { code: 'too-large' } }, 413),
  });

  app.put('/:id', limit, async (c) => {
    const actor = actorOfRequest(core, c);
    if (!actor) return fail(c, 'token-unknown', 401);
    if (!maySend(actor)) return fail(c, 'not-allowed', 403);
    const id = photoId.safeParse(c.req.param('id'));
    const jpeg = strippedJpeg(new Uint8Array(await c.req.arrayBuffer()));
    if (!id.success || jpeg === null) return fail(c, 'bad-message', 400);
    try {
      await store.save(id.data, jpeg);
    } catch (error) {
      core.log.error({ err: error }, 'photo not kept');
      const full = (error as NodeJS.ErrnoException).code === 'ENOSPC';
      return fail(c, full ? 'disk-full' : 'hub-error', 503);
    }
    return c.json({ ok: true });
  });

  app.get('/:id', async (c) => {
    const actor = actorOfRequest(core, c);
    if (!actor) return fail(c, 'token-unknown', 401);
    const id = photoId.safeParse(c.req.param('id'));
    const jpeg = id.success && maySee(core, actor, id.data) ? await store.read(id.data) : null;
    if (jpeg === null) return fail(c, 'not-found', 404);
    return c.body(jpeg, 200, {
      'content-type': 'image/jpeg',
      // in no browser's cache: what is erased here must be gone there too (A8)
      'cache-control': 'no-store',
    });
  });
  return app;
}

function actorOfRequest(core: Core, c: Context): Actor | null {
  const token = tokenOf(c);
  if (core.programOfToken(token)) return { deviceId: null, deviceRole: 'program', bayId: null, person: null };
  const device = core.deviceOfToken(token);
  return device === undefined ? null : actorOf(core, device);
}

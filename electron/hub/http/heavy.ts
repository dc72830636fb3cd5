import type { MiddlewareHandler } from 'hono';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { createPace, type Pace } from '../pace.ts';
import { type Env, fail } from './caller.ts';

/** What a worker is asked for: one desk's questions must not stand in front of everybody's (A5). */
const HEAVY = /^\/api\/v1\/(reports|planner)\//;

/** Screens ask for reports and plans at their own pace; programs are the shop's own, and wait for themselves. */
export function heavyReads(): MiddlewareHandler<Env> {
  const paces = new Map<string, Pace>();
  const paceOf = (ownerId: string) => {
    const pace = paces.get(ownerId) ?? createPace(LIMITS.reportsPerSecond, LIMITS.reportsAtOnce);
    paces.set(ownerId, pace);
    return pace;
  };
  return async (c, next) => {
    const { ownerId, actor } = c.get('caller');
    const free = actor.deviceRole === 'program' || !HEAVY.test(c.req.path);
    if (!free && !paceOf(ownerId).take()) return fail(c, 'too-fast', 429);
    return next();
  };
}

import type { Hono } from 'hono';
import type { Actor } from '../../../shared/domain/decision.ts';
import { permit } from '../../../shared/domain/permission.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { reportScope } from '../../../shared/domain/reportScope.ts';
import { isReport, REPORTS, type ReportName } from '../../../shared/protocol/reports.ts';
import type { Core } from '../core.ts';
import type { ReportDesk } from '../reports/reportDesk.ts';
import { type Env, fail } from './caller.ts';

/** Figures for desks and programs; whose they may be follows from who asks (S9). */
export function reportReads(app: Hono<Env>, core: Core, reports: ReportDesk): void {
  app.get('/reports/:name', async (c) => {
    const name = c.req.param('name');
    if (!isReport(name)) return fail(c, 'not-found', 404);
    const params = REPORTS[name].safeParse(c.req.query());
    if (!params.success) return fail(c, 'bad-message', 400, { field: params.error.issues[0]?.path.join('.') ?? '' });
    const { actor } = c.get('caller');
    const refused = refusalFor(name, actor);
    if (refused) return fail(c, refused, 403);
    const answer = await reports.ask(name, params.data, { now: core.clock.now(), scope: reportScope(actor) });
    if (!answer.ok) return fail(c, 'hub-busy', 503);
    if (answer.answer === null) return fail(c, 'not-found', 404);
    return c.body(answer.answer, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  });
}

/** Names stand in the lists, so they are for somebody; other rules are tried by whoever may set them. */
function refusalFor(name: ReportName, actor: Actor): RefusalCode | null {
  const { of } = reportScope(actor);
  if ((name === 'late-list' || isForLeads(name)) && of === 'totals') return 'sign-in-first';
  if (isForLeads(name) && of === 'own') return 'not-allowed';
  if (name !== 'policy-preview') return null;
  const permitted = permit('shop.save', actor);
  return permitted.ok ? null : permitted.refusal.code;
}

/** What the monthly meeting looks at: money, and what people are measured by; and who knew what when. */
function isForLeads(name: ReportName): boolean {
  return name === 'month' || name === 'signs' || name === 'quotes';
}

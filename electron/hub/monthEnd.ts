import type { Db } from '../../db/open.ts';
import type { Actor } from '../../shared/domain/decision.ts';
import { permit } from '../../shared/domain/permission.ts';
import type { ShopReader } from '../../shared/domain/reader.ts';
import { COMMANDS } from '../../shared/protocol/commands.ts';
import type { ReportAnswers } from '../../shared/protocol/reports.ts';
import type { Clock } from './clock.ts';
import type { Prepared } from './handlers/month.handlers.ts';
import type { ReportDesk } from './reports/reportDesk.ts';
import type { VerdictKeeper } from './verdicts.ts';

/** What a closed month keeps, and the newest event (`seq`) that was in it when it was read; null: it could not be read. */
export type MonthEndFigures = (
  month: string,
  now: number,
) => Promise<{ readonly figures: Readonly<Record<string, unknown>>; readonly seq: number } | null>;

type MonthEndParts = {
  db: Db;
  clock: Clock;
  reader: ShopReader;
  verdicts: Pick<VerdictKeeper, 'isBusy'>;
  figures: MonthEndFigures | undefined;
};

/** Events that may move the figures of a month without being about one of its visits. */
const ELSEWHERE = `e.kind in ('shop.saved', 'target.saved', 'comeback.ruled', 'person.saved', 'team.saved')
  or e.kind like 'shift.%' or e.kind like 'correction.%' or e.kind like 'labour.%'`;

/**
 * The figures of a month about to be closed (V11). The worker reads them before the command's transaction, which then
 * asks whether they still hold: so no event falls between the figures and the closing.
 */
export function createMonthEnd({ db, clock, reader, verdicts, figures }: MonthEndParts) {
  const read = new Map<string, { figures: Prepared; seq: number }>();
  const moved = db.$client.prepare(
    `select 1 from event e left join verdict v on v.visit_id = e.visit_id
     where e.seq > ? and (v.month = ? or ${ELSEWHERE}) limit 1`,
  );

  return {
    /** Reads what a `month.close` will need; call what comes back when the command is over. */
    async prepare(raw: unknown, actor: Actor): Promise<() => void> {
      const month = monthIn(raw);
      if (month === null || !permit('month.close', actor).ok || reader.office('closedMonth', month))
        return () => undefined;
      const answer = figures === undefined || verdicts.isBusy() ? null : await figures(month, clock.now());
      const one = answer ?? { figures: verdicts.isBusy() ? ('moved' as const) : ('failed' as const), seq: 0 };
      read.set(month, one);
      return () => {
        if (read.get(month) === one) read.delete(month);
      };
    },
    /** In the transaction of the command. */
    prepared(month: string): Prepared {
      const one = read.get(month);
      if (one === undefined || verdicts.isBusy()) return 'moved';
      if (one.figures === 'moved' || one.figures === 'failed') return one.figures;
      return moved.get(one.seq, month) === undefined ? one.figures : 'moved';
    },
  };
}

/** The month's whole scorecard and on-time figures, as the worker has them for everybody to see. */
export function monthFiguresFrom(reports: ReportDesk): MonthEndFigures {
  return async (month, now) => {
    const context = { now, scope: { of: 'all' } } as const;
    const [scorecard, onTime] = await Promise.all([
      reports.ask('scorecard', { month }, context),
      reports.ask('on-time', { period: 'month', date: `${month}-01` }, context),
    ]);
    if (!scorecard.ok || !onTime.ok || scorecard.answer === null || onTime.answer === null) return null;
    const kept = JSON.parse(scorecard.answer) as ReportAnswers['scorecard'];
    // the cars that happen to be in the shop now are no part of the month
    const { now: _, ...rest } = JSON.parse(onTime.answer) as ReportAnswers['on-time'];
    const { policy, ...figures } = kept;
    return { figures: { policy, scorecard: figures, onTime: rest }, seq: Math.min(kept.seq, rest.seq) };
  };
}

function monthIn(raw: unknown): string | null {
  const { type, payload } = (raw ?? {}) as { type?: unknown; payload?: unknown };
  if (type !== 'month.close') return null;
  const parsed = COMMANDS['month.close'].safeParse(payload);
  return parsed.success ? parsed.data.month : null;
}

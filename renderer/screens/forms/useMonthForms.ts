import { useCallback, useMemo } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { useReport } from '../../live/useReport.ts';
import { useReportScope } from '../../live/useReportScope.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { onTimeForm } from './onTime.form.ts';
import type { FormState } from './useForm.ts';

/** More late cars than any month has. */
const ALL = 1_000;

/** What people are called, retired ones too. */
export function usePersonNames(): (personId: string | null) => string {
  const t = useText(formsTexts);
  const people = useRows('person');
  return useMemo(() => {
    const names = new Map(people.map(({ person }) => [person.id, person.name]));
    return (id) => names.get(id ?? '') ?? t('nobody');
  }, [t, people]);
}

/** What a month was closed with (V11); null while it is open, and for whoever may not read it; undefined: not read yet. */
export function useClosed(date: string): MonthReport['closed'] | undefined {
  const isLead = useReportScope() === 'all';
  const month = date.slice(0, 7);
  const { answer, failed } = useReport('month', isLead ? { month } : null);
  if (answer?.scorecard.month === month) return answer.closed;
  return isLead && failed === null ? undefined : null;
}

/** The statistics of the month that begins with `date`. */
export function useOnTimeForm(shop: Shop, date: string): FormState {
  const language = useLanguage();
  const nameOf = usePersonNames();
  const readsNames = useReportScope() !== 'totals';
  const report = useReport('on-time', { period: 'month', date });
  const days = useReport('on-time-days', { date });
  const late = useReport('late-list', readsNames ? { period: 'month', date, limit: ALL } : null);
  const closed = useClosed(date);
  const form = useMemo(() => {
    const read = [report.answer, days.answer, ...(readsNames ? [late.answer] : [])];
    if (!report.answer || !days.answer || closed === undefined || read.some((one) => one?.span.from !== date))
      return null;
    const lines = readsNames ? [...(late.answer?.lines ?? [])].reverse() : null;
    const figures = { report: report.answer, days: days.answer, late: lines, closed };
    return onTimeForm(figures, { language, zone: shop.hours.timeZone, nameOf });
  }, [report.answer, days.answer, late.answer, closed, readsNames, date, language, shop, nameOf]);
  const failed = report.failed ?? days.failed ?? late.failed;
  const again = useCallback(() => {
    for (const one of [report, days, late]) one.again();
  }, [report, days, late]);
  return { form, failed, again };
}

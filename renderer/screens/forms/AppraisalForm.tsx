import { Select } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { useReader } from '../../live/useReader.ts';
import { useReport } from '../../live/useReport.ts';
import { useReportScope } from '../../live/useReportScope.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { appraised } from './appraisal.form.ts';
import { appraisalForm, personForm } from './appraisal.sheet.ts';
import { FormPage } from './FormPage.tsx';
import { useMonth } from './useMonth.tsx';
import { useClosed, usePersonNames } from './useMonthForms.ts';

/** Everybody in one table, or one person's own sheet; the month and the person stand in the address. */
export function AppraisalForm({ shop, today }: { shop: Shop; today: string }) {
  const t = useText(formsTexts);
  const language = useLanguage();
  const { date, bar } = useMonth(today);
  const [search, setSearch] = useSearchParams();
  const personId = search.get('person');
  const { answer, failed, again } = useReport('scorecard', { month: date.slice(0, 7) });
  const closed = useClosed(date);
  const read = answer?.span.from === date ? answer : null;
  // V11: people are appraised by what the month was closed with, whatever became known later
  const report = closed === undefined ? null : read && (closed?.figures.scorecard ?? read);
  const nameOf = usePersonNames();
  const readsNames = useReportScope() !== 'totals';
  const rows = useReader();
  const all = useMemo(
    () =>
      report === null
        ? []
        : appraised(report, language, { person: nameOf, team: (id) => rows.team(id ?? '')?.name ?? '' }),
    [report, language, nameOf, rows],
  );
  const form = useMemo(() => {
    if (report === null) return null;
    const zone = shop.hours.timeZone;
    const asOf = `${shopDate(report.at, zone)} ${clockTime(report.at, zone)}`;
    const closedOn = closed ? shopDate(closed.at, zone) : null;
    const said = { language, month: report.month, target: report.target.onTime, asOf, closedOn };
    const one = all.find(({ id }) => id === personId);
    return one ? personForm(one, said) : appraisalForm(all, said, readsNames);
  }, [report, closed, all, personId, readsNames, language, shop]);
  const choose = (id: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (id === '') next.delete('person');
        else next.set('person', id);
        return next;
      },
      { replace: true },
    );
  const whose = (
    <Select
      className="form-whose"
      aria-label={t('whose')}
      value={all.some(({ id }) => id === personId) ? (personId ?? '') : ''}
      onChange={choose}
      options={[{ value: '', label: t('everybody') }, ...all.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
  const tools = (
    <>
      {bar}
      {whose}
    </>
  );
  return <FormPage name="appraisal" shop={shop} state={{ form, failed, again }} tools={tools} />;
}

import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { useText } from '../../ui/language.tsx';
import { Actions } from './Actions.tsx';
import { CardTable } from './CardTable.tsx';
import { CategoryTable } from './CategoryTable.tsx';
import { Meetings } from './Meetings.tsx';
import { Quotes } from './Quotes.tsx';
import { Restatements } from './Restatements.tsx';
import { Signs } from './Signs.tsx';
import { Star } from './Star.tsx';
import { Summary } from './Summary.tsx';
import { useMonthNames } from './useMonthNames.ts';

type Props = { report: MonthReport; busy: boolean; zone: string; today: string; onDone: () => void };

/** Everything the monthly meeting looks at, in the order in which it is talked about. */
export function MonthPanels({ report, busy, zone, today, onDone }: Props) {
  const t = useText(monthTexts);
  const nameOf = useMonthNames();
  const { scorecard, closed, restatements, actions, meetings } = report;
  return (
    <div className="report-panels" data-busy={busy}>
      <Summary {...{ report, zone, today }} nameOf={nameOf} />
      <CategoryTable categories={scorecard.categories} />
      {closed && <Restatements lines={restatements} zone={zone} nameOf={nameOf} />}
      <CardTable hasHours={false} title={t('advisors')} rows={scorecard.advisors} nameOf={nameOf} />
      <Star star={scorecard.star} nameOf={nameOf} />
      <CardTable hasHours title={t('teams')} rows={scorecard.teams} nameOf={nameOf} />
      <CardTable hasHours title={t('technicians')} rows={scorecard.technicians} nameOf={nameOf} />
      <Quotes month={scorecard.month} zone={zone} />
      <Signs month={scorecard.month} zone={zone} nameOf={nameOf} />
      <Actions month={scorecard.month} {...{ actions, today, onDone }} nameOf={nameOf} />
      <Meetings month={scorecard.month} {...{ meetings, today, onDone }} />
    </div>
  );
}

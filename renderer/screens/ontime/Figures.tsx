import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { useReportScope } from '../../live/useReportScope.ts';
import { useText } from '../../ui/language.tsx';
import { Beside } from './Beside.tsx';
import { Headline } from './Headline.tsx';
import { LateCars } from './LateCars.tsx';
import { NowPanel } from './NowPanel.tsx';
import type { FilterName, Question } from './onTime.query.ts';
import { ParetoFigure } from './ParetoFigure.tsx';
import { StandingTable } from './StandingTable.tsx';
import { TrendFigure } from './TrendFigure.tsx';
import { useNames } from './useNames.ts';

type Props = {
  report: OnTimeReport;
  /** The figures are of another period than the one asked for. */
  busy: boolean;
  question: Question;
  today: string;
  zone: string;
  onAsk: (change: Partial<Question>) => void;
};

/** All figures of a period; whatever is clicked narrows the list of late cars down. */
export function Figures({ report, busy, question, today, zone, onAsk }: Props) {
  const t = useText(onTimeTexts);
  const nameOf = useNames();
  const readsNames = useReportScope() !== 'totals';
  const list = (change: Partial<Question>) => {
    onAsk({ show: 'late', filter: {}, offset: 0, ...change });
    document.getElementById('late-cars')?.focus();
  };
  const narrow = (name: FilterName) => (readsNames ? (id: string) => list({ filter: { [name]: id } }) : null);
  const table = (title: 'advisors' | 'technicians' | 'teams' | 'categories', name: FilterName) => (
    <StandingTable title={t(title)} rows={report[title]} nameOf={(id) => nameOf(name, id)} onPick={narrow(name)} />
  );
  return (
    <div className="report-panels" data-busy={busy}>
      <Headline report={report} />
      <Beside totals={report.totals} onShow={readsNames ? (show) => list({ show }) : null} />
      <NowPanel now={report.now} zone={zone} onOpen={(car) => onAsk({ car })} />
      <TrendFigure trend={report.trend} target={report.target} />
      <ParetoFigure pareto={report.pareto} onCause={narrow('cause')} />
      {readsNames ? (
        <LateCars question={question} today={today} zone={zone} onAsk={onAsk} />
      ) : (
        <p className="panel quiet late-cars">{t('signInForNames')}</p>
      )}
      <div className="standings">
        {readsNames && table('advisors', 'advisorId')}
        {table('categories', 'category')}
        {readsNames && table('teams', 'teamId')}
      </div>
      {readsNames && <div className="standings">{table('technicians', 'personId')}</div>}
    </div>
  );
}

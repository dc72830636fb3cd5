import { dayTime } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import type { MonthReport } from '../../../shared/protocol/reports.month.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { type Figure, figuresOf, isReached } from './month.model.ts';

type Props = { report: MonthReport; zone: string; today: string; nameOf: (id: string | null) => string };

const shown = ({ unit, value }: Figure) => (unit === 'count' ? String(value ?? '—') : rateText(value));

/** The shop's figures against their aims; of a closed month as it was closed, with what holds today beside it (V11). */
export function Summary({ report: { scorecard, closed }, zone, today, nameOf }: Props) {
  const t = useText(monthTexts);
  const language = useLanguage();
  const figures = figuresOf(scorecard);
  const frozen = closed && figuresOf(closed.figures.scorecard);
  const isRunning = scorecard.month >= today.slice(0, 7);
  const { hours, shop, target } = scorecard;
  return (
    <section className="panel month-summary">
      <header>
        <h2>{t('summary')}</h2>
        {closed ? (
          <StateMark
            state="done"
            label={t('closedBy', {
              time: dayTime(language, closed.at, scorecard.at, zone),
              name: closed.by === null ? t('program') : nameOf(closed.by),
            })}
          />
        ) : (
          isRunning && <StateMark state="waiting" label={t('running')} />
        )}
      </header>
      <p className="quiet">
        {t('allowance')} {shop.allowance} · {t('targetOf', { from: t(`from.${target.from}`) })}
        {hours && hours.unrecorded > 0 && ` · ${t('unrecorded', { n: hours.unrecorded })}`}
      </p>
      <table className="figure-table">
        <thead>
          <tr>
            <th scope="col">{t('figures')}</th>
            {frozen && <th scope="col">{t('atClose')}</th>}
            <th scope="col">{frozen ? t('restated') : t('result')}</th>
            <th scope="col">{t('target')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => {
            const before = frozen?.[index];
            return (
              <tr key={figure.name}>
                <th scope="row">{t(figure.name)}</th>
                {before && <td className="figure">{shown(before)}</td>}
                <td className="figure" data-moved={before ? before.value !== figure.value : undefined}>
                  {figure.name === 'utilisation' && figure.value === null ? t('noAttendance') : shown(figure)}
                </td>
                <td>{figure.aim === null ? '—' : rateText(figure.aim)}</td>
                <td>
                  <Reached figure={figure} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Reached({ figure }: { figure: Figure }) {
  const t = useText(monthTexts);
  const reached = isReached(figure);
  if (reached === null) return null;
  return <StateMark state={reached ? 'ready' : 'late'} label={t(reached ? 'reached' : 'missed')} />;
}

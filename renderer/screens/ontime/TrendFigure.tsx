import { useMemo } from 'react';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { Chart } from '../../ui/charts/Chart.tsx';
import { FigureCard } from '../../ui/charts/FigureCard.tsx';
import { useChartPalette } from '../../ui/charts/useChartPalette.ts';
import { useText } from '../../ui/language.tsx';
import { stepLabel, trendOption } from './trend.option.ts';

const HEIGHT = 240;

/** The rate step by step against the target. */
export function TrendFigure({ trend, target }: Pick<OnTimeReport, 'trend' | 'target'>) {
  const t = useText(onTimeTexts);
  const colour = useChartPalette();
  const option = useMemo(() => {
    const words = { settled: t('settled'), late: t('late'), rate: t('rate'), target: t('target', { rate: '' }).trim() };
    return trendOption(trend, target, words, colour);
  }, [trend, target, t, colour]);
  return (
    <FigureCard
      title={t('trend')}
      words={{ chart: t('asChart'), table: t('asTable'), choice: t('showAs') }}
      height={HEIGHT}
      chart={<Chart option={option} height={HEIGHT} />}
      table={
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('step')}</th>
              <th scope="col">{t('settled')}</th>
              <th scope="col">{t('late')}</th>
              <th scope="col">{t('rate')}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map((step) => (
              <tr key={step.from}>
                <td>{stepLabel(step)}</td>
                <td>{step.settled}</td>
                <td>{step.late}</td>
                <td>{rateText(rateOf(step))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

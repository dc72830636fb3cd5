import { useMemo } from 'react';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import { Chart } from '../../ui/charts/Chart.tsx';
import { FigureCard } from '../../ui/charts/FigureCard.tsx';
import { useChartPalette } from '../../ui/charts/useChartPalette.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { type ParetoLine, paretoLines, paretoOption } from './pareto.option.ts';

const HEIGHT = 240;

type Props = {
  pareto: OnTimeReport['pareto'];
  /** Narrows the list down to a cause; null where names are not for whoever looks. */
  onCause: ((owner: string) => void) | null;
};

/** V8: where the late cars of the period lost their time. A bar leads to its cars. */
export function ParetoFigure({ pareto, onCause }: Props) {
  const t = useText(onTimeTexts);
  const shares = useText(ontimeWordsTexts);
  const colour = useChartPalette();
  const lines = useMemo(() => paretoLines(pareto), [pareto]);
  const option = useMemo(
    () =>
      paretoOption(
        lines,
        (owner) => shares(`share.${owner}`),
        { minutes: t('minutes'), cumulated: t('cumulated') },
        colour,
      ),
    [lines, shares, t, colour],
  );
  const pick = (index: number) => {
    const line = lines[index];
    if (line) onCause?.(line.owner);
  };
  const chart =
    lines.length === 0 ? (
      <div className="figure-none" style={{ height: HEIGHT }}>
        <EmptyState icon="all-done">{t('paretoNone')}</EmptyState>
      </div>
    ) : (
      <Chart option={option} height={HEIGHT} {...(onCause && { onPick: pick })} />
    );
  return (
    <FigureCard
      title={t('pareto')}
      words={{ chart: t('asChart'), table: t('asTable'), choice: t('showAs') }}
      height={HEIGHT}
      chart={chart}
      table={<ParetoTable lines={lines} onCause={onCause} />}
    />
  );
}

function ParetoTable({ lines, onCause }: { lines: readonly ParetoLine[]; onCause: Props['onCause'] }) {
  const t = useText(onTimeTexts);
  const shares = useText(ontimeWordsTexts);
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{t('owner')}</th>
          <th scope="col">{t('minutes')}</th>
          <th scope="col">{t('share')}</th>
          <th scope="col">{t('cumulated')}</th>
          <th scope="col">{t('mainlyIn')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ owner, minutes, share, cumulated, visits }) => (
          <tr key={owner}>
            <td>
              {onCause && visits > 0 ? (
                <button type="button" className="text-button" onClick={() => onCause(owner)}>
                  {shares(`share.${owner}`)}
                </button>
              ) : (
                shares(`share.${owner}`)
              )}
            </td>
            <td>{minutes}</td>
            <td>{share}%</td>
            <td>{cumulated}%</td>
            <td>{visits}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

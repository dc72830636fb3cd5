import type { EChartsCoreOption } from 'echarts/core';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import type { palettes, Theme } from '../../ui/tokens.ts';

type Colours = (typeof palettes)[Theme];
type Words = { settled: string; late: string; rate: string; target: string };
type Step = OnTimeReport['trend'][number];

/** The axis of rates, percent: from below the worst step and the target up to 100, in round steps. */
export function rateAxis(steps: readonly Step[], target: number): { min: number; interval: number } {
  const lowest = Math.max(0, Math.min(target, ...steps.flatMap((step) => rateOf(step) ?? [])) / 10 - 2);
  const interval = lowest >= 75 ? 5 : lowest >= 50 ? 10 : 25;
  return { min: Math.floor(lowest / interval) * interval, interval };
}

/** `11-21` for a day, `11` for the month of a year. */
export function stepLabel({ from, to }: Pick<Step, 'from' | 'to'>): string {
  if (from === to) return from.slice(5);
  return from.endsWith('-01') && to.slice(8) >= '28' ? from.slice(0, 7) : from.slice(5);
}

/** Cars settled and late as bars, the rate as a line, the target as the line it has to stay above. */
export function trendOption(steps: readonly Step[], target: number, words: Words, colour: Colours): EChartsCoreOption {
  const most = Math.max(5, ...steps.map(({ settled }) => settled));
  const text = { color: colour.secondary, fontSize: 12 };
  const bar = (name: string, data: readonly number[], fill: string) => ({
    ...{ name, type: 'bar', yAxisIndex: 0, data, barGap: '-100%', barMaxWidth: 28, itemStyle: { color: fill } },
    silent: true,
  });
  return {
    grid: { left: 40, right: 52, top: 28, bottom: 26 },
    xAxis: {
      type: 'category',
      data: steps.map(stepLabel),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.lineStrong } },
    },
    yAxis: [
      {
        ...{ type: 'value', name: words.settled, nameTextStyle: text, max: most * 2, minInterval: 1, splitNumber: 4 },
        axisLabel: { ...text, formatter: (n: number) => (n <= most ? String(n) : '') },
        splitLine: { show: false },
      },
      {
        ...{ type: 'value', name: words.rate, nameTextStyle: text, ...rateAxis(steps, target), max: 100 },
        axisLabel: { ...text, formatter: '{value}%' },
        splitLine: { lineStyle: { color: colour.line } },
      },
    ],
    series: [
      bar(
        words.settled,
        steps.map(({ settled }) => settled),
        colour.lineStrong,
      ),
      bar(
        words.late,
        steps.map(({ late }) => late),
        colour.late,
      ),
      {
        ...{ name: words.rate, type: 'line', yAxisIndex: 1, symbol: 'circle', symbolSize: 6, silent: true },
        data: steps.map((step) => (step.settled === 0 ? null : (rateOf(step) ?? 0) / 10)),
        lineStyle: { color: colour.track, width: 2 },
        itemStyle: { color: colour.track },
        markLine: {
          ...{ silent: true, symbol: 'none', data: [{ yAxis: target / 10 }] },
          lineStyle: { color: colour.ready, type: 'dashed', width: 1.5 },
          label: {
            ...text,
            color: colour.readyText,
            position: 'insideStartTop',
            formatter: `${words.target} ${rateText(target)}`,
          },
        },
      },
    ],
  };
}

import type { EChartsCoreOption } from 'echarts/core';
import type { OnTimeReport } from '../../../shared/protocol/reports.ts';
import type { palettes, Theme } from '../../ui/tokens.ts';

type Colours = (typeof palettes)[Theme];
type Bar = OnTimeReport['pareto'][number];
export type ParetoLine = Bar & { readonly share: number; readonly cumulated: number };

/** So many stages are drawn; the table holds all. */
const MOST = 10;

/** Each stage's part of all lost minutes and the parts so far, percent. */
export function paretoLines(bars: readonly Bar[]): ParetoLine[] {
  const all = bars.reduce((sum, { minutes }) => sum + minutes, 0);
  const percent = (minutes: number) => (all === 0 ? 0 : Math.round((minutes * 1000) / all) / 10);
  let so = 0;
  return bars.map((bar) => {
    so += bar.minutes;
    return { ...bar, share: percent(bar.minutes), cumulated: percent(so) };
  });
}

/** Bars by minutes, most first, with the line of what they come to together. */
export function paretoOption(
  lines: readonly ParetoLine[],
  nameOf: (owner: Bar['owner']) => string,
  words: { minutes: string; cumulated: string },
  colour: Colours,
): EChartsCoreOption {
  const shown = lines.slice(0, MOST);
  const text = { color: colour.secondary, fontSize: 12 };
  return {
    grid: { left: 52, right: 48, top: 28, bottom: 42 },
    xAxis: {
      type: 'category',
      data: shown.map(({ owner }) => nameOf(owner)),
      axisLabel: {
        ...text,
        color: colour.ink,
        interval: 0,
        width: 58,
        overflow: 'break',
        lineHeight: 14,
        fontSize: 11,
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.lineStrong } },
      triggerEvent: true,
    },
    yAxis: [
      {
        ...{ type: 'value', name: words.minutes, nameTextStyle: text, axisLabel: text, minInterval: 1 },
        splitLine: { lineStyle: { color: colour.line } },
      },
      {
        ...{ type: 'value', name: words.cumulated, nameTextStyle: text, min: 0, max: 100, interval: 50 },
        axisLabel: { ...text, formatter: '{value}%' },
        splitLine: { show: false },
      },
    ],
    series: [
      {
        ...{
          name: words.minutes,
          type: 'bar',
          yAxisIndex: 0,
          barMaxWidth: 44,
          data: shown.map(({ minutes }) => minutes),
        },
        itemStyle: { color: colour.late },
        label: { ...text, show: true, position: 'top', color: colour.ink },
      },
      {
        ...{ name: words.cumulated, type: 'line', yAxisIndex: 1, symbol: 'circle', symbolSize: 5, silent: true },
        data: shown.map(({ cumulated }) => cumulated),
        lineStyle: { color: colour.secondary, width: 1.5 },
        itemStyle: { color: colour.secondary },
      },
    ],
  };
}

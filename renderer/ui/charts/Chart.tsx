import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLatest } from '../useLatest.ts';
import './chart.css';

register([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** What is left of an A4 page between its margins, CSS px: the printer asks for the page before it has laid it out. */
const PAPER_WIDTH = 690;

type Props = {
  option: EChartsCoreOption;
  /** px; the width is what there is. */
  height: number;
  /** A bar or point was clicked; its place in the data. */
  onPick?: (index: number) => void;
};

/** A drawing of figures that stand beside it as a table: for the eye alone, so it is hidden from screen readers. */
export function Chart({ option, height, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useLatest(onPick);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const made = init(element, undefined, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ dataIndex }) => pick.current?.(dataIndex));
    const fit = () => made.resize();
    const fitPaper = () => made.resize({ width: PAPER_WIDTH });
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    window.addEventListener('beforeprint', fitPaper);
    window.addEventListener('afterprint', fit);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', fitPaper);
      window.removeEventListener('afterprint', fit);
      chart.current = null;
      made.dispose();
    };
  }, [pick]);
  useEffect(() => {
    const { fontFamily } = getComputedStyle(place.current ?? document.body);
    chart.current?.setOption({ animation: false, textStyle: { fontFamily }, ...option }, { notMerge: true });
  }, [option]);
  return <div ref={place} className="chart" style={{ height }} data-picks={onPick !== undefined} aria-hidden="true" />;
}

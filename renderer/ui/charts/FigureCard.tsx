import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import './chart.css';

type Props = {
  title: string;
  /** Names of the two ways to show it, and of the choice. */
  words: { chart: string; table: string; choice: string };
  chart: ReactNode;
  table: ReactNode;
  /** px of either, so that nothing moves when one takes the other's place. */
  height: number;
};

/** Figures as a drawing, and the same as a table: by choice for the eye, always for a screen reader. */
export function FigureCard({ title, words, chart, table, height }: Props) {
  const [as, setAs] = useState<'chart' | 'table'>('chart');
  return (
    <section className="panel figure-card">
      <header>
        <h2>{title}</h2>
        <Segmented
          size="small"
          aria-label={words.choice}
          value={as}
          onChange={setAs}
          options={[
            { value: 'chart', label: words.chart },
            { value: 'table', label: words.table },
          ]}
        />
      </header>
      {as === 'chart' ? (
        <>
          {chart}
          <div className="sr-only">{table}</div>
        </>
      ) : (
        <div className="figure-scroll" style={{ height }}>
          {table}
        </div>
      )}
    </section>
  );
}

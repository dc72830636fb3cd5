import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { ActionView } from './bay.actions.ts';
import type { CarView, LineView } from './bay.model.ts';
import { LineRow } from './LineRow.tsx';
import { PageButtons } from './PageButtons.tsx';

/** Up to so many lines are shown twice as large. */
const FEW = 2;

type Props = { car: CarView; begin: ActionView; onChoose: (line: LineView) => void };

/** What has to be done, in order; pages instead of scrolling, opened where the work is. */
export function Lines({ car, begin, onChoose }: Props) {
  const t = useText(bayTexts);
  const list = useRef<HTMLOListElement>(null);
  const fit = useFit(list);
  const current = Math.max(
    0,
    car.lines.findIndex((line) => line.current),
  );
  const pages = Math.max(1, Math.ceil(car.lines.length / fit));
  const home = Math.floor(current / fit);
  const [turned, setTurned] = useState({ home, page: home });
  const shown = Math.min(turned.home === home ? turned.page : home, pages - 1);
  const rows = car.lines.slice(shown * fit, (shown + 1) * fit);
  return (
    <section className="bay-lines">
      <ol
        ref={list}
        className={`bay-list${car.lines.length <= FEW ? ' bay-list-few' : ''}`}
        aria-label={t('linesAria')}
        style={{ '--rows': fit } as CSSProperties}
      >
        {rows.map((line) => (
          <LineRow key={line.operation.id} line={line} begin={begin} onChoose={onChoose} />
        ))}
      </ol>
      {pages > 1 && <PageButtons page={shown} pages={pages} onPage={(page) => setTurned({ home, page })} />}
    </section>
  );
}

/** How many rows the list has room for; at least one. */
function useFit(list: React.RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(4);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const gap = Number.parseFloat(style.rowGap) || 0;
      const row = Number.parseFloat(style.getPropertyValue('--row-min')) || 88;
      setFit(Math.max(1, Math.floor((element.clientHeight + gap) / (row + gap))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return fit;
}

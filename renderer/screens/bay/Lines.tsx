import { useEffect, useRef, useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { ActionView } from './bay.actions.ts';
import type { CarView, LineView } from './bay.model.ts';
import { LineRow } from './LineRow.tsx';
import { PageButtons } from './PageButtons.tsx';

/** Up to so many lines are shown twice as large. */
const FEW = 2;
/** Height of a row where no style says so, px. */
const ROW = 88;
const ROW_FEW = 136;

type Props = { car: CarView; begin: ActionView; onChoose: (line: LineView) => void };

/** What has to be done, in order; pages instead of scrolling, opened where the work is. */
export function Lines({ car, begin, onChoose }: Props) {
  const t = useText(bayTexts);
  const list = useRef<HTMLOListElement>(null);
  const few = car.lines.length <= FEW;
  const said = car.lines.some((line) => line.said !== null);
  const fit = useFit(list, few ? ROW_FEW : ROW, said);
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
        className={`bay-list${few ? ' bay-list-few' : ''}${said ? ' bay-list-said' : ''}`}
        aria-label={t('linesAria')}
      >
        {rows.map((line) => (
          <LineRow key={line.operation.id} line={line} begin={begin} onChoose={onChoose} />
        ))}
      </ol>
      {pages > 1 && <PageButtons page={shown} pages={pages} onPage={(page) => setTurned({ home, page })} />}
    </section>
  );
}

/** How many rows the list has room for, at least one; what was said takes the room of one. */
function useFit(list: React.RefObject<HTMLElement | null>, usual: number, said: boolean): number {
  const [fit, setFit] = useState(4);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => {
      const style = getComputedStyle(element);
      const gap = Number.parseFloat(style.rowGap) || 0;
      const row = Number.parseFloat(style.getPropertyValue('--row-min')) || usual;
      const rows = Math.floor((element.clientHeight + gap) / (row + gap));
      setFit(Math.max(1, said ? rows - 1 : rows));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list, usual, said]);
  return fit;
}

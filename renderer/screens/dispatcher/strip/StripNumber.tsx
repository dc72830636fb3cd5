import type { ReactNode } from 'react';
import type { CarFilter } from '../board/car.model.ts';
import { toggleFilter, useDispatch } from '../dispatch.state.ts';

type Props = { filter: CarFilter; count: number; label: string; mark?: ReactNode };

/** One number of the shop. Pressed, only its cars stay lit on the board; pressed again, all of them. */
export function StripNumber({ filter, count, label, mark }: Props) {
  const pressed = useDispatch((state) => state.filter === filter) && filter !== 'all';
  return (
    <button
      type="button"
      className="strip-number"
      data-filter={filter}
      data-empty={count === 0}
      aria-pressed={pressed}
      onClick={() => toggleFilter(filter)}
    >
      <span className="strip-label">
        {mark}
        {label}
      </span>
      <strong className="strip-count">{count}</strong>
    </button>
  );
}

import { memo, use, useMemo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useText } from '../../../ui/language.tsx';
import type { Car } from '../board/car.model.ts';
import { FoundContext } from '../board/found.ts';
import { listOf, type PoolCar } from '../board/pool.model.ts';
import { PoolCard } from './PoolCard.tsx';
import './pool.css';

type Props = { pool: readonly PoolCar[]; cars: readonly Car[] };

/**
 * Cars whose work has no place on the board yet, by what is due first. While a search or a number chooses cars, all of
 * those instead, wherever they are: a car at the wash is found here too.
 */
export const Pool = memo(function Pool({ pool, cars }: Props) {
  const t = useText(dispatcherTexts);
  const found = use(FoundContext);
  const shown = useMemo(
    () => (found === null ? pool : listOf(cars.filter((car) => found.has(car.id)))),
    [pool, cars, found],
  );
  const title = t(found === null ? 'pool' : 'poolFound');
  return (
    <section className="pool" aria-label={title}>
      <h2 className="pool-title">
        {title} <span className="figure">{shown.length}</span>
      </h2>
      <ul className="pool-list">
        {shown.map((entry) => (
          <li key={entry.car.id}>
            <PoolCard entry={entry} />
          </li>
        ))}
        {shown.length === 0 && (
          <li>
            <EmptyState icon={found === null ? 'all-done' : 'not-found'}>
              {t(found === null ? 'poolEmpty' : 'poolNone')}
            </EmptyState>
          </li>
        )}
      </ul>
    </section>
  );
});

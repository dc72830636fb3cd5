import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { countdown, dayTime, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { StateMark, stateClass } from '../../../ui/StateMark.tsx';
import type { Car } from '../board/car.model.ts';
import type { PoolCar } from '../board/pool.model.ts';
import { useZone } from '../board/useShopTime.ts';
import { setDispatch } from '../dispatch.state.ts';
import { PoolOperation } from './PoolOperation.tsx';

/** A waiting car: how its promise stands, which car it is, and its work, each line to be dragged onto the board. */
export const PoolCard = memo(
  function PoolCard({ entry: { car, operations } }: { entry: PoolCar }) {
    const t = useText(dispatcherTexts);
    const words = useText(wordsTexts);
    const { visit } = car.file;
    const menu = (x: number, y: number) => setDispatch({ menu: { of: 'visit', visitId: car.id, x, y } });
    return (
      <article className={`pool-card state-edge ${stateClass(car.risk ?? 'waiting')}`} data-visit={car.id}>
        <button
          type="button"
          className="pool-car"
          onClick={() => setDispatch({ visitId: car.id })}
          onContextMenu={(event) => {
            event.preventDefault();
            menu(event.clientX, event.clientY);
          }}
        >
          <span className="pool-car-line">
            <StateMark state={car.risk ?? 'waiting'} shapeOnly />
            <strong className="pool-plate">{plateOrPickup(visit.plate, visit.pickup)}</strong>
            <span className="pool-pickup">{visit.pickup}</span>
            <PoolPromise car={car} />
          </span>
          <span className="pool-car-line pool-note">
            <span className="pool-model">{[visit.model, visit.colour].filter(Boolean).join(' ')}</span>
            {visit.waits && <span className="pool-waits">{t('waits')}</span>}
            <span className="pool-stage">{words(`stage.${car.stage}`)}</span>
          </span>
        </button>
        {operations.map((operation, at) => (
          <PoolOperation key={operation.id} car={car} operation={operation} next={at === 0} />
        ))}
        {operations.length === 0 && car.stage === 'arrived' && <p className="pool-nothing">{t('poolNoWork')}</p>}
      </article>
    );
  },
  ({ entry: a }, { entry: b }) => a.car.file === b.car.file && a.car.risk === b.car.risk && a.car.stage === b.car.stage,
);

function PoolPromise({ car }: { car: Car }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const zone = useZone();
  if (car.promise === null) return <span className="pool-promise">{t('noPromise')}</span>;
  return (
    <span className="pool-promise" title={countdown(language, car.promise, now)}>
      <strong>{dayTime(language, car.promise, now, zone)}</strong>
    </span>
  );
}

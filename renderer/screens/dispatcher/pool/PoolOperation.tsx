import { useMemo } from 'react';
import { waitOf } from '../../../../shared/domain/dependency.rules.ts';
import type { Operation } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { PoolItem } from '../../../ui/timeline/PoolItem.tsx';
import type { Car } from '../board/car.model.ts';
import { setDispatch } from '../dispatch.state.ts';

const MINUTE = 60_000;
const openMenu = (operationId: string, at: { x: number; y: number }) =>
  setDispatch({ menu: { of: 'operation', operationId, ...at } });

/** One line of work waiting for its place; the first of a car is what to drag next. */
export function PoolOperation({ car, operation, next }: { car: Car; operation: Operation; next: boolean }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const bay = useRow('bay', operation.plan.bayId ?? '')?.bay;
  const { visit } = car.file;
  const plate = plateOrPickup(visit.plate, visit.pickup);
  const name = language === 'en' ? operation.nameEn : operation.nameZh;
  const { minutes } = operation.plan;
  const wait = waitOf(car.file, operation, now);
  const ghost = useMemo(() => <Ghost plate={plate} name={name} />, [plate, name]);
  return (
    <div data-operation={operation.id} className="pool-operation-slot">
      <PoolItem
        id={operation.id}
        name={`${plate} ${name} ${t('minutes', { n: minutes })}`}
        length={minutes * MINUTE}
        ghost={ghost}
        onOpen={() => setDispatch({ visitId: car.id })}
        onMenu={openMenu}
      >
        <div className="pool-operation" data-next={next} data-waits={wait !== null}>
          <svg className="pool-grip" viewBox="0 0 8 16" aria-hidden="true">
            <path
              d="M2 3h0M6 3h0M2 8h0M6 8h0M2 13h0M6 13h0"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
            />
          </svg>
          <span className="pool-operation-name">{name}</span>
          <span className="pool-operation-note">
            {wait !== null && <span className="pool-wait">{t('waitsFor')}</span>}
            {bay ? bayName(language, bay.label) : words(`bayNeed.${operation.bayNeed}`)}
          </span>
          <span className="pool-minutes">{t('minutesShort', { n: minutes })}</span>
        </div>
      </PoolItem>
    </div>
  );
}

function Ghost({ plate, name }: { plate: string; name: string }) {
  return (
    <div className="job job-planned state-waiting">
      <div className="job-words">
        <div className="job-line">
          <strong className="job-plate">{plate}</strong>
        </div>
        <div className="job-line job-work">
          <span className="job-operation">{name}</span>
        </div>
      </div>
    </div>
  );
}

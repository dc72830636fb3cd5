import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { countdown, dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, stateClass } from '../../ui/StateMark.tsx';
import type { CarView } from './bay.model.ts';

const MINUTE = 60_000;

/** Which car, in what state, until when: the line that is read from afar. */
export function CarRow({ car }: { car: CarView }) {
  const t = useText(bayTexts);
  const { plate, pickup, model: make, colour, waits } = car.file.visit;
  return (
    <section className={`bay-car${car.here ? '' : ' bay-car-coming'}`}>
      <div className="bay-which">
        {!car.here && <Coming startAt={car.startAt} />}
        <p className="bay-plate figure">
          <PlateText plate={plateOrPickup(plate, pickup)} />
        </p>
        <p className="bay-make">
          <span>
            {make} {colour}
          </span>
          {waits && <span className="bay-waits">{t('waits')}</span>}
        </p>
      </div>
      <DueTime car={car} />
    </section>
  );
}

function Coming({ startAt }: { startAt: number | null }) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return (
    <p className="bay-coming">
      <span>{t('next')}</span>
      {startAt !== null && <time className="figure">{dayTime(language, startAt, now, zone)}</time>}
    </p>
  );
}

function DueTime({ car }: { car: CarView }) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  if (car.promise === null) return <div className="bay-due">{t('noPromise')}</div>;
  return (
    <div className={`bay-due state-tint ${stateClass(car.risk)}`}>
      <p className="bay-due-time">
        <span className="bay-due-word">{t('promise')}</span>
        <time className="figure">{dayTime(language, car.promise, now, zone)}</time>
      </p>
      <p className="bay-due-left figure">
        <StateMark state={car.risk} label={countdown(language, car.promise, now)} />
      </p>
    </div>
  );
}

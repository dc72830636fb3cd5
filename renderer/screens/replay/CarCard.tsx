import type { CarThen } from '../../../shared/domain/replay.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { replayTexts } from '../../../shared/i18n/replay.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

/** A car as it stood then: what was done by whom, what was promised, and what was expected. */
export function CarCard({ car, at, zone }: { car: CarThen; at: number; zone: string }) {
  const t = useText(replayTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const staff = useRows('person');
  const moment = (instant: number) => dayTime(language, instant, at, zone);
  const work = car.work.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)).join(' · ');
  const people = car.personIds.map((id) => staff.find((row) => row.id === id)?.person.name ?? t('nobody')).join(' ');
  const stage = [words(`stage.${car.stage}`), car.reason && words(`reason.${car.reason}`)].filter(Boolean).join(' · ');
  return (
    <article className="replay-car">
      <p className="replay-car-head">
        <strong className="figure">{plateOrPickup(car.plate, car.pickup)}</strong>
        <span className="quiet">{car.model}</span>
      </p>
      <p>{stage}</p>
      {work !== '' && <p className="replay-car-work">{work}</p>}
      {people !== '' && <p>{people}</p>}
      <p className="replay-car-times">
        <StateMark
          state={car.risk}
          label={car.promiseAt === null ? t('noPromise') : t('promised', { time: moment(car.promiseAt) })}
        />
        {car.stage !== 'settled' && (
          <span className="quiet">
            {car.forecastAt === null ? t('noForecast') : t('forecast', { time: moment(car.forecastAt) })}
          </span>
        )}
      </p>
    </article>
  );
}

import { bayName } from '../../../shared/i18n/format.ts';
import { replayTexts } from '../../../shared/i18n/replay.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { ReplayReport } from '../../../shared/protocol/reports.floor.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CarCard } from './CarCard.tsx';
import { placesOf } from './replay.model.ts';

/** The bays in the order of the board with what stood in them, then the cars that stood elsewhere. */
export function Standing({ report, zone }: { report: ReplayReport; zone: string }) {
  const t = useText(replayTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const { inBay, elsewhere } = placesOf(report.cars);
  const bays = useRows('bay')
    .map(({ bay }) => bay)
    .filter((bay) => !bay.retired || inBay.has(bay.id))
    .sort((a, b) => a.position - b.position);
  return (
    <div className="replay-standing">
      <section className="panel">
        <h2>
          {t('bays')} <span className="quiet">{t('cars', { n: report.cars.length })}</span>
        </h2>
        {report.cars.length === 0 && <p className="quiet">{t('none')}</p>}
        <ul className="replay-cards">
          {bays.map((bay) => {
            const cars = inBay.get(bay.id) ?? [];
            return (
              <li key={bay.id} data-empty={cars.length === 0}>
                <h3>{bayName(language, bay.label)}</h3>
                {cars.length === 0 && <p className="quiet">{t('empty')}</p>}
                {cars.map((car) => (
                  <CarCard key={car.visitId} {...{ car, zone }} at={report.at} />
                ))}
              </li>
            );
          })}
        </ul>
      </section>
      {elsewhere.length > 0 && (
        <section className="panel">
          <h2>{t('elsewhere')}</h2>
          <ul className="replay-cards">
            {elsewhere.map((car) => (
              <li key={car.visitId}>
                <h3>{car.stay === null ? t('unplaced') : car.stay.label || words(`place.${car.stay.place}`)}</h3>
                <CarCard {...{ car, zone }} at={report.at} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

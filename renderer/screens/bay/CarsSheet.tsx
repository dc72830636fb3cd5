import { stageOf } from '../../../shared/domain/stage.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { BayCar, Focus } from './bay.cars.ts';
import type { BayModel } from './bay.model.ts';
import { Tile } from './Tile.tsx';

const MINUTE = 60_000;

type Props = { model: BayModel; setFocus: (focus: Focus) => void; onClose: () => void };

/** All cars of this bay; a tap shows one of them. */
export function CarsSheet({ model, setFocus, onClose }: Props) {
  const t = useText(bayTexts);
  const choose = (car: BayCar) => {
    setFocus({ visitId: car.file.visit.id, operationId: null });
    onClose();
  };
  return (
    <TouchSheet title={t('carsTitle')} onClose={onClose}>
      <div className="cars-list">
        {model.cars.map((car) => (
          <Tile
            key={car.file.visit.id}
            className="cars-car"
            onPress={() => choose(car)}
            pressed={car.file.visit.id === model.car?.file.visit.id}
          >
            <CarWords car={car} />
          </Tile>
        ))}
      </div>
    </TouchSheet>
  );
}

function CarWords({ car }: { car: BayCar }) {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { plate, pickup, model, colour } = car.file.visit;
  const planned =
    car.startAt === null ? t('carUntimed') : t('carPlanned', { time: dayTime(language, car.startAt, now, zone) });
  return (
    <>
      <span className="cars-plate figure">
        <PlateText plate={plateOrPickup(plate, pickup)} />
      </span>
      <span className="cars-make">
        {model} {colour}
      </span>
      <span className="cars-state">
        {car.here ? t('carHere') : planned} · {word(`stage.${stageOf(car.file)}`)}
      </span>
    </>
  );
}

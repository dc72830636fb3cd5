import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { type BayCar, linesOf } from './bay.cars.ts';
import type { BayModel } from './bay.model.ts';
import { Tile } from './Tile.tsx';
import { operationName } from './words.ts';

const MINUTE = 60_000;

/** What comes after this car; a tap shows all cars of the bay. */
export function NextCard({ model, onPress }: { model: BayModel; onPress: () => void }) {
  const t = useText(bayTexts);
  const { next, cars } = model;
  if (next === null && cars.length < 2) return <p className="bay-next bay-next-none">{t('nextNone')}</p>;
  return (
    <Tile className="bay-next" onPress={onPress}>
      {next === null ? (
        <span className="bay-next-word">{t('nextNone')}</span>
      ) : (
        <NextCar next={next} bayId={model.bay.id} word={t(model.car?.here === false ? 'afterNext' : 'next')} />
      )}
      {cars.length > 1 && <span className="bay-next-more">{t('carsMore', { n: cars.length })}</span>}
    </Tile>
  );
}

function NextCar({ next, bayId, word }: { next: BayCar; bayId: string; word: string }) {
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { plate, pickup, model, colour } = next.file.visit;
  const work = linesOf(next.file).find((line) => line.plan.bayId === bayId && line.state !== 'done');
  return (
    <>
      <span className="bay-next-word">
        {word}
        {next.startAt !== null && <time className="figure">{dayTime(language, next.startAt, now, zone)}</time>}
      </span>
      <span className="bay-next-plate figure">
        <PlateText plate={plateOrPickup(plate, pickup)} />
      </span>
      <span className="bay-next-what">
        {model} {colour}
        {work !== undefined && ` · ${operationName(language, work)}`}
      </span>
    </>
  );
}

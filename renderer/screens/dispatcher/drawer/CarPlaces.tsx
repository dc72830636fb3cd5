import type { Stay, VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName, dayTime, minutesText } from '../../../../shared/i18n/format.ts';
import type { Language } from '../../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { DrawerPart } from './DrawerPart.tsx';

const MINUTE = 60_000;

/** Where the car stands, and where it stood before (J8); now first. */
export function CarPlaces({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(MINUTE);
  const nameOf = usePlaceName(language);
  const stays = [...file.stays].sort((a, b) => b.start - a.start);
  return (
    <DrawerPart title={t('places')}>
      {stays.length === 0 && <p className="drawer-none">{t('placeUnknown')}</p>}
      <ul className="drawer-list">
        {stays.map((stay) => (
          <li key={stay.id} className="stay" data-now={stay.end === null}>
            <strong>{nameOf(stay)}</strong>
            <span>
              {dayTime(language, stay.start, now, zone)} –{' '}
              {stay.end === null ? t('untilNow') : dayTime(language, stay.end, now, zone)}
            </span>
            <span className="stay-length">{minutesText(language, ((stay.end ?? now) - stay.start) / MINUTE)}</span>
          </li>
        ))}
      </ul>
    </DrawerPart>
  );
}

function usePlaceName(language: Language): (stay: Stay) => string {
  const words = useText(wordsTexts);
  const shop = useReader();
  return ({ place, bayId, label }) => {
    const bay = bayId === null ? undefined : shop.bay(bayId);
    if (bay !== undefined) return bayName(language, bay.label);
    return [words(`place.${place}`), label].filter(Boolean).join(' ');
  };
}

import { bayName, dayTime, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useNow } from '../../../live/useNow.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { setDispatch } from '../dispatch.state.ts';
import { FIRST_BUDGET } from '../suggest/suggest.model.ts';
import { askSuggestion } from '../suggest/suggest.state.ts';
import type { Disruption, Endangered } from './disruption.model.ts';
import { Notice } from './Notice.tsx';

/** So many cars are named. */
const NAMED = 3;

/** E3: a bay or somebody is missing: whose promises that puts at risk, how likely, and the way to a new plan. */
export function DisruptionNotice({ disruption }: { disruption: Disruption }) {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const live = useConnection().state === 'live';
  const { cars } = disruption;
  const title =
    disruption.of === 'bay'
      ? t('bayOut', { bay: bayName(language, disruption.bay.label) })
      : t('away', { name: disruption.person.name });
  const more = cars.length - NAMED;
  return (
    <Notice kind="attention" title={title} action={t('replan')} onAction={() => void askSuggestion(FIRST_BUDGET, live)}>
      {t('touched', { n: cars.length })}
      {cars.slice(0, NAMED).map((one) => (
        <Car key={one.file.visit.id} car={one} />
      ))}
      {more > 0 && <span className="notice-more">{t('missMore', { n: more })}</span>}
    </Notice>
  );
}

function Car({ car: { file, promise, miss } }: { car: Endangered }) {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const { id, plate, pickup } = file.visit;
  const words = { car: plateOrPickup(plate, pickup), time: dayTime(language, promise, now, zone) };
  return (
    <button type="button" className="notice-car" onClick={() => setDispatch({ visitId: id })}>
      {miss === null ? t('missUnknown', words) : t('missChance', { ...words, n: Math.round(miss / 10) })}
    </button>
  );
}

import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import type { Assumed } from './assumed.ts';
import type { Sheet } from './sheets.ts';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

const MINUTE = 60_000;

type Props = { assumed: Assumed; act: Act; openSheet: (sheet: Sheet) => void };

/** J9: "Ended by itself at closing: is that right?" */
export function AssumedPanel({ assumed, act, openSheet }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { visit } = assumed.file;
  return (
    <section className="bay-panel bay-assumed">
      <h2 className="bay-panel-head">
        <PlateText plate={plateOrPickup(visit.plate, visit.pickup)} /> {operationName(language, assumed.operation)}
      </h2>
      <p className="bay-panel-text">{t('assumedText', { time: dayTime(language, assumed.end, now, zone) })}</p>
      <div className="bay-pair">
        <TouchButton variant="primary" onPress={() => act.confirm(assumed.labour, assumed.end, '')}>
          {t('assumedYes')}
        </TouchButton>
        <TouchButton onPress={() => openSheet({ kind: 'assumed', labourId: assumed.labour.id })}>
          {t('assumedOther')}
        </TouchButton>
      </div>
    </section>
  );
}

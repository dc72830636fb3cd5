import { useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { useClock } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import { type Assumed, endChoices } from './assumed.ts';
import type { Act } from './useBayActions.ts';

type Props = { assumed: Assumed; act: Act; onClose: () => void };

/** J9: when did you really stop? Quarter hours to tap. */
export function AssumedSheet({ assumed, act, onClose }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const { now } = useClock();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const [ends] = useState(() => endChoices({ start: assumed.labour.start, end: assumed.end }, now()));
  const choose = (end: string) => {
    act.confirm(assumed.labour, Number(end), t('assumedReason'));
    onClose();
  };
  return (
    <TouchSheet title={t('assumedPick')} onClose={onClose}>
      <div className="ends-sheet">
        <Chips
          label={t('assumedPick')}
          options={ends.map((end) => ({ id: String(end), label: dayTime(language, end, now(), zone) }))}
          value={null}
          onChange={choose}
        />
      </div>
    </TouchSheet>
  );
}

import { useState } from 'react';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useClock } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import { type HoldEndId, holdEnds } from './holdEnds.ts';
import { HOLD_GROUPS } from './holdGroups.ts';
import type { Act } from './useBayActions.ts';

type Props = { act: Act; onClose: () => void };

/** J4: why the work stops, then until when: two taps, nothing to type. */
export function HoldSheet({ act, onClose }: Props) {
  const [reason, setReason] = useState<ReasonCode | null>(null);
  return reason === null ? (
    <WhySheet onChoose={setReason} onClose={onClose} />
  ) : (
    <EndSheet reason={reason} act={act} onBack={() => setReason(null)} onClose={onClose} />
  );
}

function WhySheet({ onChoose, onClose }: { onChoose: (reason: ReasonCode) => void; onClose: () => void }) {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  return (
    <TouchSheet title={t('holdTitle')} onClose={onClose}>
      <div className="hold-groups">
        {HOLD_GROUPS.map(({ id, codes }) => (
          <section key={id}>
            <h3 className="hold-group">{t(id)}</h3>
            <Chips
              label={t(id)}
              options={codes.map((code) => ({ id: code, label: word(`reason.${code}`) }))}
              value={null}
              onChange={onChoose}
            />
          </section>
        ))}
      </div>
    </TouchSheet>
  );
}

function EndSheet({ reason, act, onBack, onClose }: Props & { reason: ReasonCode; onBack: () => void }) {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const { now } = useClock();
  const hours = useRow('shop', 'shop')?.shop.hours;
  const [ends] = useState(() => (hours === undefined ? [] : holdEnds(now(), hours)));
  const [carFree, setCarFree] = useState(true);
  const zone = hours?.timeZone ?? 'UTC';
  const choose = (id: HoldEndId) => act.hold(reason, ends.find((end) => end.id === id)?.at ?? null, carFree);
  return (
    <TouchSheet
      title={t('holdEndTitle', { reason: word(`reason.${reason}`) })}
      onClose={onClose}
      actions={<TouchButton onPress={onBack}>{t('holdBack')}</TouchButton>}
    >
      <div className="hold-ends">
        <Chips
          label={t('holdEndTitle', { reason: word(`reason.${reason}`) })}
          options={ends.map(({ id, at }) => ({
            id,
            label: t(`end.${id}`),
            hint: at === null ? t('end.unknownHint') : dayTime(language, at, now(), zone),
          }))}
          value={null}
          onChange={choose}
        />
        <Chips
          label={t('holdCar')}
          options={[{ id: 'car', label: t('holdCar'), hint: t('holdCarHint') }]}
          value={carFree ? null : 'car'}
          onChange={() => setCarFree(!carFree)}
        />
      </div>
    </TouchSheet>
  );
}

import { useEffect, useState } from 'react';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { NumberPad } from '../../ui/NumberPad.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { BaySignIn } from './useBaySignIn.ts';
import { useRefusalText } from './useRefusalText.ts';

/** A PIN has 4 to 6 digits; the pad goes by itself at the last possible one. */
const LEAST = 4;
const MOST = 6;

type Props = { personId: string; signIn: BaySignIn; onClose: () => void };

/** The only typing on this screen. */
export function PinSheet({ personId, signIn, onClose }: Props) {
  const t = useText(bayTexts);
  const sentence = useRefusalText();
  const { state } = useConnection();
  const person = useRow('person', personId)?.person;
  const [pin, setPin] = useState('');
  const { busy, failed, withPin, clear } = signIn;
  useEffect(() => clear, [clear]);

  const enter = async (digits: string) => {
    if (await withPin(personId, digits)) onClose();
    else setPin('');
  };
  const offline = state !== 'live';
  const message = offline
    ? t('signInOffline')
    : failed !== null
      ? sentence(failed)
      : person?.hasPin === false
        ? t('pinNone')
        : busy
          ? t('pinChecking')
          : undefined;
  const wanting = pin.length < LEAST ? t('pinDigits') : undefined;
  return (
    <TouchSheet title={t('pinTitle')} onClose={onClose}>
      <div className="pin-sheet">
        <NumberPad
          value={pin}
          onChange={setPin}
          onComplete={(digits) => void enter(digits)}
          length={MOST}
          message={message}
          busy={busy || offline}
        />
        <div className="pin-side">
          <p className="pin-name">{person?.name}</p>
          <p className="sheet-text">{t('pinHint')}</p>
          <TouchButton
            variant="primary"
            onPress={() => void enter(pin)}
            disabledReason={offline || busy ? '' : wanting}
          >
            {t('pinEnter')}
          </TouchButton>
        </div>
      </div>
    </TouchSheet>
  );
}

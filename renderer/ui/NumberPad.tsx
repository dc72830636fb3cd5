import type { KeyboardEvent } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import { BackspaceIcon, PadKey } from './PadKey.tsx';
import { padFocus } from './padFocus.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

type Props = {
  /** The digits so far. */
  value: string;
  onChange: (value: string) => void;
  /** Called once when `length` digits are in. */
  onComplete: (value: string) => void;
  /** How many digits a PIN has. */
  length: number;
  /** What went wrong with the last one ("PIN 不对，还可试 3 次"). */
  message?: string | undefined;
  /** While the hub is asked: keys rest. */
  busy?: boolean;
};

/** PIN entry with dots. Digits of a real keyboard work too, read by `code`, since a Chinese IME changes `key`. */
export function NumberPad({ value, onChange, onComplete, length, message, busy = false }: Props) {
  const t = useText(uiTexts);
  const add = (digit: string) => {
    if (busy || value.length >= length) return;
    const next = value + digit;
    onChange(next);
    if (next.length === length) onComplete(next);
  };
  const back = () => onChange(value.slice(0, -1));
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (digit !== undefined) add(digit);
    else if (event.code === 'Backspace' && !busy) back();
    else return;
    event.preventDefault();
  };
  return (
    <div {...padFocus} className="number-pad" role="group" aria-label={t('digitPad')} onKeyDown={onKeyDown}>
      <div className="number-pad-dots" role="img" aria-label={t('pinEntered', { n: value.length })}>
        {Array.from({ length }, (_, at) => at).map((at) => (
          <span key={at} className={`number-pad-dot${at < value.length ? ' number-pad-dot-filled' : ''}`} />
        ))}
      </div>
      <p className="number-pad-message" role="status">
        {message}
      </p>
      <div className="number-pad-keys">
        {DIGITS.map((digit) => (
          <PadKey key={digit} onPress={() => add(digit)} disabled={busy}>
            {digit}
          </PadKey>
        ))}
        <PadKey tone="tool" onPress={() => onChange('')} disabled={busy || value === ''}>
          {t('clear')}
        </PadKey>
        <PadKey onPress={() => add('0')} disabled={busy}>
          0
        </PadKey>
        <PadKey tone="tool" onPress={back} disabled={busy || value === ''} label={t('backspace')}>
          <BackspaceIcon />
        </PadKey>
      </div>
    </div>
  );
}

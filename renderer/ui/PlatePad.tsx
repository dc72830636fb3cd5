import type { KeyboardEvent } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import { BackspaceIcon, PadKey } from './PadKey.tsx';
import { padFocus } from './padFocus.ts';
import { LETTER_ROWS, NEW_ENERGY_LENGTH, PLATE_LENGTH, plateChars, plateKeyOpen, plateNext } from './plateKeys.ts';

/** Places of a plate from the left, the last for new-energy plates only. */
const PLACES = Array.from({ length: NEW_ENERGY_LENGTH }, (_, at) => at);

type Props = {
  /** The plate so far, in canonical spelling without the dot: `京A8B2Q6`. */
  value: string;
  onChange: (value: string) => void;
  /** The provinces in the order people look for them (`PROVINCES` of shared/domain/plate.ts). */
  provinces: readonly string[];
  /** `touch` for gloves, `desk` for an advisor with a mouse. */
  size?: 'touch' | 'desk';
};

/** Enters a plate without a keyboard: provinces first, then letters and digits. A real keyboard's letters work too. */
export function PlatePad({ value, onChange, provinces, size = 'touch' }: Props) {
  const t = useText(uiTexts);
  const add = (key: string) => onChange(value + key);
  const back = () => onChange(plateChars(value).slice(0, -1).join(''));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.code === 'Backspace') back();
    else if (key !== undefined && plateKeyOpen(value, key)) add(key);
    else return;
    event.preventDefault();
  };
  const tools = (
    <>
      <PadKey tone="tool" onPress={() => onChange('')} disabled={value === ''}>
        {t('clear')}
      </PadKey>
      <PadKey tone="tool" onPress={back} disabled={value === ''} label={t('backspace')}>
        <BackspaceIcon />
      </PadKey>
    </>
  );
  return (
    <div
      {...padFocus}
      className={`plate-pad plate-pad-${size}`}
      role="group"
      aria-label={t('platePad')}
      onKeyDown={onKeyDown}
    >
      <PlateSlots value={value} />
      {plateNext(value) === 'province' ? (
        <div className="plate-pad-keys">
          {provinces.map((province) => (
            <PadKey key={province} onPress={() => add(province)}>
              {province}
            </PadKey>
          ))}
          {tools}
        </div>
      ) : (
        <div className="plate-pad-keys">
          {LETTER_ROWS.flatMap((row) => [...row]).map((key) => (
            <PadKey key={key} onPress={() => add(key)} disabled={!plateKeyOpen(value, key)}>
              {key}
            </PadKey>
          ))}
          {tools}
        </div>
      )}
    </div>
  );
}

function PlateSlots({ value }: { value: string }) {
  const t = useText(uiTexts);
  const chars = plateChars(value);
  const spoken = value === '' ? t('plateEmpty') : t('plateNow', { plate: value });
  return (
    <div className="plate-slots" role="img" aria-label={spoken}>
      {PLACES.map((at) => {
        const optional = at >= PLATE_LENGTH && chars[at] === undefined;
        const classes = ['plate-slot', at === chars.length && 'plate-slot-current', optional && 'plate-slot-optional'];
        return [
          at === 2 && <span key="dot" className="plate-slot-dot" />,
          <span key={at} className={classes.filter(Boolean).join(' ')}>
            {chars[at] ?? (optional ? t('newEnergy') : '')}
          </span>,
        ];
      })}
    </div>
  );
}

import { memo } from 'react';
import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { stepsTexts } from '../../../shared/i18n/steps.texts.ts';
import type { LoungeRow } from '../../../shared/views/rows.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useText } from '../../ui/language.tsx';
import { Progress } from './Progress.tsx';
import { toldParts } from './told.ts';

type Props = {
  row: LoungeRow;
  /** Shop time, epoch ms, to the minute. */
  minute: number;
  timeZone: string;
  /** Its number was just called: the row flashes three times. */
  called: boolean;
};

/** One car in the list, from what L1 lets the lounge know and nothing else. */
export const LoungeLine = memo(function LoungeLine({ row, minute, timeZone, called }: Props) {
  const t = useText(loungeTexts);
  const word = useText(stepsTexts);
  const ready = row.readyAt !== null;
  return (
    <li className={`lounge-line${ready ? ' lounge-line-ready' : ''}${called ? ' lounge-line-called' : ''}`}>
      <span className="lounge-pickup">
        {row.pickup}
        {ready ? <Tick /> : null}
      </span>
      <span className="lounge-plate">{row.plate === null ? null : <PlateText plate={row.plate} />}</span>
      <span className="lounge-car">
        <span className="lounge-model">{row.model}</span>
        <span className="lounge-colour">{row.colour}</span>
      </span>
      <Progress step={row.step} />
      <span className="lounge-word">{word(`step.${row.step}`)}</span>
      <span className="lounge-told">
        {row.revised && !ready ? <span className="lounge-revised">{t('revised')}</span> : null}
        <Told told={ready ? null : row.told} minute={minute} timeZone={timeZone} />
      </span>
    </li>
  );
});

function Told({ told, minute, timeZone }: { told: number | null; minute: number; timeZone: string }) {
  const t = useText(loungeTexts);
  if (told === null) return <span className="lounge-time">—</span>;
  const { day, time } = toldParts(told, minute, timeZone);
  return (
    <span className="lounge-time">
      {day === null ? null : <span className="lounge-day">{t(day)} </span>}
      {time}
    </span>
  );
}

/** The mark of "ready", as on every other screen. */
export function Tick() {
  return (
    <svg className="lounge-tick" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1.8 8.6 6 13 14.4 3.2" fill="none" stroke="currentColor" strokeWidth="3" />
    </svg>
  );
}

import { useEffect, useState } from 'react';
import { uiTexts } from '../../shared/i18n/ui.texts.ts';
import { useText } from './language.tsx';
import { usePress } from './usePress.ts';
import './UndoBar.css';

type Props = {
  /** What was just done: "已完工 更换水泵". */
  text: string;
  /** When undoing ends, ms of `performance.now()`: the seconds are people's, however fast a demo's clock runs (J10). */
  until: number;
  onUndo: () => void;
  /** Called once when the time is over; the owner then stops rendering the bar. */
  onExpire: () => void;
};

/** Seconds left, never below 0; the last second shows as 1 until it is over. */
function secondsLeft(until: number): number {
  return Math.max(0, Math.ceil((until - performance.now()) / 1000));
}

/** What was just done, and the one big button that takes it back while there is time. */
export function UndoBar({ text, until, onUndo, onExpire }: Props) {
  const t = useText(uiTexts);
  const [left, setLeft] = useState(() => secondsLeft(until));
  const press = usePress<HTMLButtonElement>(onUndo, 400);

  useEffect(() => {
    const tick = () => {
      const next = secondsLeft(until);
      setLeft(next);
      if (next > 0) return;
      clearInterval(timer);
      onExpire();
    };
    const timer = setInterval(tick, 200);
    return () => clearInterval(timer);
  }, [until, onExpire]);

  return (
    <div className="undo-bar">
      <span className="undo-bar-text" role="status">
        {text}
      </span>
      <button type="button" className="undo-bar-button" {...press}>
        {t('undo')}
        <span className="undo-bar-seconds" aria-hidden="true">
          {t('secondsLeft', { n: left })}
        </span>
      </button>
    </div>
  );
}

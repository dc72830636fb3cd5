import { Button } from 'antd';
import type { ReactNode } from 'react';

type Props = {
  /** What is chosen here. */
  name: string;
  /** The period chosen; as wide for every one, so that the arrows stay in place. */
  label: string;
  words: { readonly earlier: string; readonly later: string; readonly now: string };
  /** It is the period of today: later ones hold nothing yet. */
  isNow: boolean;
  onStep: (step: 1 | -1) => void;
  onNow: () => void;
  /** Before the steps: another kind of period. */
  children?: ReactNode;
};

/** The period of a page of figures, and the ways to its neighbours. */
export function PeriodSteps({ name, label, words, isNow, onStep, onNow, children }: Props) {
  return (
    <fieldset className="period-bar" aria-label={name}>
      {children}
      <Button aria-label={words.earlier} title={words.earlier} onClick={() => onStep(-1)}>
        ‹
      </Button>
      <strong className="period-label figure">{label}</strong>
      <Button aria-label={words.later} title={words.later} disabled={isNow} onClick={() => onStep(1)}>
        ›
      </Button>
      <Button disabled={isNow} onClick={onNow}>
        {words.now}
      </Button>
    </fieldset>
  );
}

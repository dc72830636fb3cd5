import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../../ui/StateMark.tsx';
import type { CarFilter, Strip as StripNumbers } from '../board/car.model.ts';
import { HeldMore, HeldShown } from './HeldReasons.tsx';
import { OnTimeFigure } from './OnTimeFigure.tsx';
import { SearchBox } from './SearchBox.tsx';
import { ShopClock } from './ShopClock.tsx';
import { StripNumber } from './StripNumber.tsx';
import './strip.css';

const WORK = ['all', 'working', 'held'] as const;
const FINISH = ['inspecting', 'washing', 'ready'] as const;
const RISKS = [
  ['late', 'late'],
  ['due', 'at-risk'],
] as const satisfies readonly (readonly [CarFilter, VisibleState])[];

type Props = {
  strip: StripNumbers;
  /** Enter in the search box. */
  onEnter: () => void;
};

/** The numbers of the shop; each leaves only its cars lit on the board. */
export const Strip = memo(function Strip({ strip, onEnter }: Props) {
  const t = useText(dispatcherTexts);
  const number = (filter: (typeof WORK)[number] | (typeof FINISH)[number]) => (
    <StripNumber key={filter} filter={filter} count={strip.counts[filter]} label={t(`count.${filter}`)} />
  );
  return (
    <header className="strip">
      <div className="strip-numbers" role="group" aria-label={t('strip')}>
        {WORK.map(number)}
        <HeldMore reasons={strip.reasons} />
        {FINISH.map(number)}
        <HeldShown reasons={strip.reasons} />
      </div>
      <div className="strip-numbers strip-risks">
        {RISKS.map(([filter, state]) => (
          <StripNumber
            key={filter}
            filter={filter}
            count={strip.counts[filter]}
            label={t(`count.${filter}`)}
            mark={<StateMark state={state} shapeOnly />}
          />
        ))}
      </div>
      <OnTimeFigure />
      <SearchBox onEnter={onEnter} />
      <ShopClock />
    </header>
  );
});

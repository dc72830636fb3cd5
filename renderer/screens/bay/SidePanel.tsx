import { useNeedsAttention } from '../../live/useTaps.ts';
import { AssumedPanel } from './AssumedPanel.tsx';
import type { CrewChoice } from './bay.crew.ts';
import type { BayModel } from './bay.model.ts';
import { ClosedPanel } from './ClosedPanel.tsx';
import { CrewPanel } from './CrewPanel.tsx';
import { RefusedTray } from './RefusedTray.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { SignInPanel } from './SignInPanel.tsx';
import { Slot } from './Slot.tsx';
import type { Sheet } from './sheets.ts';
import type { Act } from './useBayActions.ts';
import type { BaySignIn } from './useBaySignIn.ts';
import type { Taps } from './useTaps.ts';
import { WaitingTiles } from './WaitingTiles.tsx';
import { WarnPanel } from './WarnPanel.tsx';

type Props = {
  model: BayModel;
  taps: Taps;
  act: Act;
  signIn: BaySignIn;
  covered: boolean;
  setChoice: (choice: CrewChoice) => void;
  openSheet: (sheet: Sheet) => void;
};

/** Tiles of a row of people, the others' among them. */
const PER_ROW = 4;

/** Beside the work: what needs an answer first, else who is on the job and what the customer says; below, what comes next. */
export function SidePanel({ model, taps, act, signIn, covered, setChoice, openSheet }: Props) {
  const { refused, dismiss } = useNeedsAttention();
  const first = refused[0];
  const assumed = model.assumed[0];
  /** Two rows of people and what waits for them leave no room for the customer's words. */
  const crowded = model.crew.length >= PER_ROW && model.teamChecks.length + model.left.length > 0;
  return (
    <aside className="bay-side">
      {first !== undefined ? (
        <RefusedTray tap={first} more={refused.length - 1} onRead={() => void dismiss(first.n)} />
      ) : model.person === null ? (
        <SignInPanel model={model} openSheet={openSheet} />
      ) : assumed !== undefined ? (
        <AssumedPanel assumed={assumed} act={act} openSheet={openSheet} />
      ) : (
        <>
          {model.line !== null && (
            <CrewPanel model={model} line={model.line} act={act} setChoice={setChoice} openSheet={openSheet} />
          )}
          <WaitingTiles model={model} openSheet={openSheet} />
          {model.car?.warning.state === 'asked' && model.bay.outOfService === null ? (
            <WarnPanel
              view={model.car.warning}
              onHolds={act.holdsAfterAll}
              onCant={() => openSheet({ kind: 'warn', visitId: model.car?.file.visit.id ?? '' })}
            />
          ) : model.bay.outOfService === null ? (
            !crowded && <RequestPanel request={model.car?.file.visit.request ?? ''} />
          ) : (
            <ClosedPanel closed={model.bay.outOfService} />
          )}
        </>
      )}
      <Slot model={model} taps={taps} signIn={signIn} covered={covered} openSheet={openSheet} />
    </aside>
  );
}

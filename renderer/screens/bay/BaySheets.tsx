import { AdditionSheet } from './AdditionSheet.tsx';
import { AssumedSheet } from './AssumedSheet.tsx';
import { BusySheet } from './BusySheet.tsx';
import type { Focus } from './bay.cars.ts';
import type { CrewChoice } from './bay.crew.ts';
import type { BayModel } from './bay.model.ts';
import { CarsSheet } from './CarsSheet.tsx';
import { CheckSheet } from './CheckSheet.tsx';
import { FinishSheet } from './FinishSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { HoldSheet } from './HoldSheet.tsx';
import { LeaveSheet } from './LeaveSheet.tsx';
import { LeftSheet } from './LeftSheet.tsx';
import { PeopleSheet } from './PeopleSheet.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { PinSheet } from './PinSheet.tsx';
import type { Sheet } from './sheets.ts';
import { TeamCheckSheet } from './TeamCheckSheet.tsx';
import type { Act } from './useBayActions.ts';
import type { BaySignIn } from './useBaySignIn.ts';
import type { Taps } from './useTaps.ts';
import { WarnSheet } from './WarnSheet.tsx';

type Props = {
  sheet: Sheet | null;
  model: BayModel;
  taps: Taps;
  act: Act;
  signIn: BaySignIn;
  onClose: () => void;
  openSheet: (sheet: Sheet) => void;
  setFocus: (focus: Focus) => void;
  setChoice: (choice: CrewChoice) => void;
};

/** The one sheet that is open; a question of the shop (J6) comes before what a person opened. */
export function BaySheets({ sheet, model, taps, act, signIn, onClose, openSheet, setFocus, setChoice }: Props) {
  if (taps.busy !== null) return <BusySheet question={taps.busy} onClose={taps.closeBusy} />;
  switch (sheet?.kind) {
    case undefined:
      return null;
    case 'hold':
      return model.line && <HoldSheet act={act} onClose={onClose} />;
    case 'finish':
      return model.line && <FinishSheet line={model.line} act={act} onClose={onClose} />;
    case 'check': {
      const line = model.car?.lines.find((one) => one.operation.id === sheet.operationId);
      return line === undefined ? null : <CheckSheet line={line} act={act} onClose={onClose} />;
    }
    case 'warn':
      return model.car && <WarnSheet view={model.car.warning} act={act} onClose={onClose} />;
    case 'addition':
      return model.car && <AdditionSheet view={model.car.additions} act={act} onClose={onClose} />;
    case 'cars':
      return <CarsSheet model={model} setFocus={setFocus} onClose={onClose} />;
    case 'help':
      return model.help && <HelpSheet help={model.help} act={act} onClose={onClose} />;
    case 'person':
      return model.person && <PersonSheet person={model.person} act={act} openSheet={openSheet} onClose={onClose} />;
    case 'team-check':
      return <TeamCheckSheet checks={model.teamChecks} act={act} onClose={onClose} />;
    case 'leave':
      return model.person && <LeaveSheet person={model.person} act={act} onClose={onClose} />;
    case 'left':
      return <LeftSheet left={model.left} setFocus={setFocus} onClose={onClose} />;
    case 'people':
      return (
        <PeopleSheet
          to={sheet.to}
          model={model}
          act={act}
          openSheet={openSheet}
          setChoice={setChoice}
          onClose={onClose}
        />
      );
    case 'pin':
      return <PinSheet personId={sheet.personId} signIn={signIn} onClose={onClose} />;
    case 'assumed': {
      const assumed = model.assumed.find((one) => one.labour.id === sheet.labourId);
      return assumed === undefined ? null : <AssumedSheet assumed={assumed} act={act} onClose={onClose} />;
    }
  }
}

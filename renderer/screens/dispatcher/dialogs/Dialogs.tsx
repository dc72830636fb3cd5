import { type Dialog, useDispatch } from '../dispatch.state.ts';
import { AddDialog } from './AddDialog.tsx';
import { AdmitDialog } from './AdmitDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { CloseBayDialog } from './CloseBayDialog.tsx';
import { CrewDialog } from './CrewDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { EditDialog } from './EditDialog.tsx';
import { FinishDialog } from './FinishDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { LabourDialog } from './LabourDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { PromiseDialog } from './PromiseDialog.tsx';
import { UndoDialog } from './UndoDialog.tsx';

/** The dialog that is open, if any, and above it a question about a refusal. */
export function Dialogs() {
  const dialog = useDispatch((state) => state.dialog);
  const ask = useDispatch((state) => state.ask);
  return (
    <>
      {dialog !== null && <Open dialog={dialog} />}
      {ask !== null && <AskDialog ask={ask} />}
    </>
  );
}

function Open({ dialog }: { dialog: Dialog }) {
  switch (dialog.kind) {
    case 'plan':
      return <PlanDialog operationId={dialog.operationId} />;
    case 'begin':
      return <BeginDialog operationId={dialog.operationId} />;
    case 'crew':
      return <CrewDialog operationId={dialog.operationId} />;
    case 'hold':
      return <HoldDialog operationId={dialog.operationId} />;
    case 'finish':
      return <FinishDialog operationId={dialog.operationId} />;
    case 'drop':
      return <DropDialog operationId={dialog.operationId} />;
    case 'edit':
      return <EditDialog operationId={dialog.operationId} />;
    case 'move':
      return <MoveDialog visitId={dialog.visitId} />;
    case 'add':
      return <AddDialog visitId={dialog.visitId} />;
    case 'promise':
      return <PromiseDialog visitId={dialog.visitId} />;
    case 'settle':
    case 'deliver':
      return <HandOverDialog step={dialog.kind} visitId={dialog.visitId} />;
    case 'cancel':
      return <CancelDialog visitId={dialog.visitId} />;
    case 'labour':
      return <LabourDialog labourId={dialog.labourId} />;
    case 'closeBay':
      return <CloseBayDialog bayId={dialog.bayId} />;
    case 'admit':
      return <AdmitDialog code={dialog.code} />;
    case 'undo':
      return <UndoDialog seq={dialog.seq} what={dialog.what} />;
    case 'keys':
      return <KeysDialog />;
  }
}

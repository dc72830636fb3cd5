import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type Refusal, Refused } from './Refused.tsx';
import { useGive } from './useGive.ts';
import './commandDialog.css';

/** A button that gives a command: true when it was done. */
type Act = {
  readonly label: string;
  readonly give: () => Promise<boolean>;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  /** Said when the pointer rests on it: what is missing. */
  readonly hint?: string | undefined;
};

type Props = {
  title: ReactNode;
  width?: number;
  /** In the middle of the screen: for one that is tall. */
  centered?: boolean;
  /** What is to be done; null: there is nothing left to do but to look. */
  act: Act | null;
  /** Another answer to the same question, beside the first. */
  other?: Act | null;
  /** The button that leaves without doing anything. */
  cancel: string;
  /** Why the last command was refused, or what would be. */
  refused: Refusal | null | undefined;
  /** What else follows from a command that was done. */
  onDone?: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A question that ends in a command: it waits for the answer, closes when it was done, and says why when it was not. */
export function CommandDialog({ act, other, cancel, refused, onDone, onClose, children, ...frame }: Props) {
  const { busy, give } = useGive(() => {
    onDone?.();
    onClose();
  });
  return (
    <Modal
      open
      {...frame}
      okText={act?.label}
      cancelText={cancel}
      okButtonProps={{ disabled: act?.disabled, danger: act?.danger, title: act?.hint }}
      confirmLoading={busy}
      onOk={() => act && void give(act.give)}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          <CancelBtn />
          {other && (
            <Button
              danger={other.danger}
              disabled={busy || other.disabled}
              title={other.hint}
              onClick={() => void give(other.give)}
            >
              {other.label}
            </Button>
          )}
          {act && <OkBtn />}
        </>
      )}
    >
      <div className="command-form">
        {children}
        <Refused refused={refused} />
      </div>
    </Modal>
  );
}

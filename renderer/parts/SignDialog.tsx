import { type ReactNode, useState } from 'react';
import { CommandDialog } from './CommandDialog.tsx';
import { type Signature, type SignDraft, SignFields, signatureOf } from './excuse/SignFields.tsx';
import type { Refusal } from './Refused.tsx';

type Props = {
  title: string;
  /** What is signed, as the pad says it. */
  label?: string;
  /** As the button says it that keeps the signature. */
  save: string;
  cancel: string;
  /** The customer's name, if it is known. */
  customer: string;
  /** Gives the command: true when it was done. */
  sign: (signature: Signature) => Promise<boolean>;
  refused: Refusal | null;
  onDone?: (() => void) | undefined;
  onClose: () => void;
  /** What is to be read before it is signed. */
  children?: ReactNode;
};

/** The customer signs for something that was written down before. */
export function SignDialog({ label, save, customer, sign, children, ...dialog }: Props) {
  const [draft, setDraft] = useState<SignDraft>({ signer: customer, strokes: null });
  const signature = signatureOf(draft);
  return (
    <CommandDialog
      {...dialog}
      width={640}
      act={{
        label: save,
        disabled: signature === null || signature.signer === '',
        give: async () => signature !== null && sign(signature),
      }}
    >
      {children}
      <div className="sign-alone">
        <SignFields label={label} draft={draft} onChange={setDraft} />
      </div>
    </CommandDialog>
  );
}

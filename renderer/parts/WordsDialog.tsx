import { useState } from 'react';
import { type Tap, useTap } from '../live/useTap.ts';
import { CommandDialog } from './CommandDialog.tsx';
import { WordsField } from './WordsField.tsx';

type Props = {
  title: string;
  /** What is to be written. */
  label: string;
  rows?: number;
  maxLength?: number;
  /** What is to be done, as the button says it. */
  ok: string;
  danger?: boolean;
  cancel: string;
  /** Gives the command with what was written: true when it was done. */
  give: (tap: Tap, words: string) => Promise<boolean>;
  onDone?: () => void;
  onClose: () => void;
};

/** A command that wants words and nothing else. */
export function WordsDialog({ label, rows = 1, maxLength = 500, ok, danger = false, give, ...dialog }: Props) {
  const { tap, refused } = useTap();
  const [words, setWords] = useState('');
  const said = words.trim();
  return (
    <CommandDialog
      {...dialog}
      act={{ label: ok, disabled: said === '', danger, give: () => give(tap, said) }}
      refused={refused}
    >
      <WordsField label={label} rows={rows} maxLength={maxLength} value={words} onChange={setWords} />
    </CommandDialog>
  );
}

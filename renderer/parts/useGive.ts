import { useState } from 'react';

/** Gives a command of a form: `busy` until it is answered, and `onDone` when the answer is true. */
export function useGive(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const give = async (command: () => Promise<boolean>) => {
    setBusy(true);
    if (await command().finally(() => setBusy(false))) onDone();
  };
  return { busy, give };
}

import { useCallback, useState } from 'react';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useSend, useTakeBack, useUndoLater } from '../../live/useSend.ts';
import type { Result, Sent } from '../../sync/tap.ts';
import type { IfBusy } from './bay.actions.ts';

export type Refused = Extract<Result, { ok: false }>;

/** What the undo bar says was done. */
type Did = {
  key: 'start' | 'resume' | 'hold' | 'finish' | 'crew' | 'check' | 'teamCheck' | 'sentBack' | 'leave' | 'report';
  name: string;
};

/** The last tap while it can be taken back (J10); `until` in ms of `performance.now()`. */
type Undoable = { did: Did; until: number; sent: Sent };

/** J6: the shop asks what becomes of the job a person has running. `again` gives the same command with an answer. */
export type BusyQuestion = { refused: Refused; again: (ifBusy: IfBusy) => void };

export type Taps = {
  undoable: Undoable | null;
  busy: BusyQuestion | null;
  notice: Refused | null;
  /** Gives a command; `ask` repeats it with another `ifBusy`. Felt at once: nothing here waits for the hub. */
  tap: <T extends CommandType>(type: T, payload: PayloadInput<T>, did?: Did, ask?: (ifBusy: IfBusy) => void) => void;
  undo: () => void;
  endUndo: () => void;
  closeBusy: () => void;
  closeNotice: () => void;
};

/** The taps of this screen: what was just done and can be undone, what the shop asks back, what it refused. */
export function useTaps(): Taps {
  const send = useSend();
  const takeBack = useTakeBack();
  const undoLater = useUndoLater();
  const live = useConnection().state === 'live';
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [busy, setBusy] = useState<BusyQuestion | null>(null);
  const [notice, setNotice] = useState<Refused | null>(null);

  const refuse = useCallback((refused: Refused, ask?: (ifBusy: IfBusy) => void) => {
    if (refused.code === 'person-busy' && ask !== undefined) setBusy({ refused, again: ask });
    else setNotice(refused);
  }, []);

  const tap = useCallback<Taps['tap']>(
    (type, payload, did, ask) => {
      const sent = send(type, payload);
      const since = performance.now();
      setNotice(null);
      setBusy(null);
      setUndoable(did === undefined ? null : { did, until: since + LIMITS.undoMs, sent });
      void sent.done.then((result) => {
        if (result.ok) return;
        setUndoable((current) => (current?.sent === sent ? null : current));
        // S2: what waited is told by the tray, which stays until it is read.
        const waited = !live || performance.now() - since > LIMITS.lateTapMs;
        if (!waited) refuse(result, ask);
      });
    },
    [send, live, refuse],
  );

  const undo = useCallback(() => {
    setUndoable(null);
    if (undoable !== null) void takeItBack(undoable.sent, [takeBack, undoLater], (seq) => tap('undo', { seq }));
  }, [undoable, takeBack, undoLater, tap]);

  return {
    undoable,
    busy,
    notice,
    tap,
    undo,
    endUndo: useCallback(() => setUndoable(null), []),
    closeBusy: useCallback(() => setBusy(null), []),
    closeNotice: useCallback(() => setNotice(null), []),
  };
}

/**
 * J10: a tap that was never sent is taken out of the outbox; one on its way is undone by the outbox when its answer
 * comes, whatever becomes of this page; one that the shop has decided is undone by its number.
 */
async function takeItBack(
  sent: Sent,
  ways: readonly ((n: number) => Promise<boolean>)[],
  undoSeq: (seq: number) => void,
): Promise<void> {
  const n = await sent.n;
  for (const way of ways) if (await way(n)) return;
  const result = await sent.done;
  if (result.ok) undoSeq(result.seq);
}

import { useEffect } from 'react';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { useReader } from '../../../live/useReader.ts';
import { type Gesture, useBoard } from '../../../ui/timeline/board.store.ts';
import { sameTarget } from '../../../ui/timeline/gesture.ts';
import type { DragSource, DropTarget } from '../../../ui/timeline/timeline.types.ts';
import { useLatest } from '../../../ui/useLatest.ts';
import type { LiveBoard } from '../board/useBoard.ts';
import { createWhatIf, NO_CHANGE, type WhatIf } from './whatIf.model.ts';
import { setDrop } from './whatIf.state.ts';

/** As far as absences matter to a plan, ms. */
const AHEAD = 60 * 86_400_000;
/** Looked at so often at most, ms: a hand on its way is not asking, and no frame of its way may wait for an answer. */
const LOOK_MS = 100;

type PlanOf = (source: DragSource, target: DropTarget) => Payload<'operation.plan'> | null;

/**
 * While a card is in the air: whose promise would break, or hold, if it were let go here. Between frames; the shop is
 * worked out when the card is lifted, and stands still for it until it is let go.
 */
export function useWhatIf({ cars, shop, now }: LiveBoard, planOf: PlanOf): void {
  const { store } = useBoard();
  const reader = useReader();
  const view = useLatest({ cars, shop, now, planOf });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen: Gesture | null = null;
    let whatIf: WhatIf | null = null;
    const prepare = (): WhatIf => {
      const { cars: here, shop: own, now: at } = view.current;
      const rows = {
        ...{ shop: own, bays: reader.bays(), people: reader.people(), shifts: reader.shifts() },
        absences: reader.absences(at, at + AHEAD),
      };
      return createWhatIf(
        rows,
        here.map(({ file }) => file),
        at,
      );
    };
    const look = () => {
      timer = undefined;
      const { gesture } = store.get();
      if (gesture === seen) return;
      seen = gesture;
      if (gesture === null) whatIf = null;
      const plan = gesture === null ? null : planInTheAir(gesture, view.current.planOf);
      if (plan === null) return setDrop(NO_CHANGE);
      whatIf ??= prepare();
      setDrop(whatIf(plan));
    };
    const unsubscribe = store.subscribe(() => {
      const { gesture } = store.get();
      if (gesture === seen) return;
      if (gesture === null) {
        clearTimeout(timer);
        look();
      } else timer ??= setTimeout(look, LOOK_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      setDrop(NO_CHANGE);
    };
  }, [store, reader, view]);
}

/** Only where it may be dropped, and is not already. */
function planInTheAir({ phase, source, target, origin, verdict }: Gesture, planOf: PlanOf) {
  const isUp = phase === 'moving' && target !== null && verdict.ok && !sameTarget(target, origin);
  return isUp ? planOf(source, target) : null;
}

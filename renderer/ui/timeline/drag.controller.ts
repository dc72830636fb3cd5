import type { ReactNode } from 'react';
import type { BoardStore, Gesture, Stage } from './board.store.ts';
import { createDropAnswers, type Speak } from './dropAnswers.ts';
import { type Grip, nudged, resizedTo, sameTarget } from './gesture.ts';
import { pointedAt } from './pointedAt.ts';
import { type PointerTracker, trackPointer } from './pointerTracker.ts';
import { duration } from './scale.ts';
import { ALLOWED, type DragSource, type DropTarget, type DropVerdict } from './timeline.types.ts';

/** A card of the pool: how long it would take, and what it looks like on the board. */
export type PoolCard = { readonly length: number; readonly ghost: ReactNode };

export type DragController = {
  grab: (source: DragSource, kind: Gesture['kind'], pointer: { x: number; y: number }, card?: PoolCard) => void;
  /** Starts moving or resizing by keys; false if the card may not be. */
  take: (source: DragSource, kind: Gesture['kind'], card?: PoolCard) => boolean;
  /** One arrow key of a keyboard gesture. */
  nudge: (steps: number, lanes: number) => void;
  drop: () => void;
  cancel: () => void;
  /** Items or the view changed under a gesture. */
  refresh: () => void;
};

/** Runs gestures: what is held, where it would land, whether it may, and what happens when it is let go. */
export function createDragController(store: BoardStore, stageNow: () => Stage | null, say: Speak): DragController {
  let tracker: PointerTracker | undefined;
  let grip: Grip = { x: 0, offset: 0 };
  let card: PoolCard | undefined;
  let beenInside = false;
  const answers = createDropAnswers(store, stageNow, say);

  const places = (target: DropTarget) => {
    const stage = stageNow();
    const time = (at: number) => stage?.formatTime(at) ?? '';
    return say('moveAt', {
      lane: stage?.laneName(target.laneId) ?? '',
      start: time(target.start),
      end: time(target.end),
    });
  };

  const judged = (where: string, verdict: DropVerdict) => {
    if (!verdict.ok) return say('moveRefused', { where, reason: verdict.reason });
    return verdict.warning === undefined ? where : say('moveWarned', { where, reason: verdict.warning });
  };

  const standing = (source: DragSource): DropTarget | null => {
    const item = source.external ? undefined : stageNow()?.items.get(source.id);
    return item === undefined ? null : { laneId: item.laneId, start: item.start, end: item.end };
  };

  const aim = (gesture: Gesture, target: DropTarget | null): Gesture => {
    const moved = target !== null && !sameTarget(target, gesture.origin);
    const verdict = (moved && stageNow()?.canDrop?.(gesture.source, target)) || ALLOWED;
    return { ...gesture, target, verdict };
  };

  const end = () => {
    tracker?.stop();
    tracker = undefined;
    card = undefined;
    beenInside = false;
  };

  const begin = (
    source: DragSource,
    kind: Gesture['kind'],
    by: Gesture['by'],
    target: DropTarget | null,
    from?: PoolCard,
  ) => {
    end();
    card = from;
    const origin = standing(source);
    const gesture: Gesture = {
      source,
      kind,
      by,
      phase: 'moving',
      origin,
      target,
      verdict: ALLOWED,
      ghost: from?.ghost,
    };
    store.set({ gesture: aim(gesture, target), note: null });
  };

  const follow = (x: number, y: number): boolean => {
    const gesture = store.get().gesture;
    const stage = stageNow();
    if (gesture === null || stage === null || gesture.phase !== 'moving') return false;
    const scrolled = scrollAtEdge(stage, x, y);
    const target = pointedAt(gesture, stage, grip, { x, y }, card?.length);
    if (!sameTarget(target, gesture.target)) store.set({ gesture: aim(gesture, target) });
    return scrolled;
  };

  /** Only a pointer that has been in the middle: a card on its way in from the pool must not make the board run. */
  const scrollAtEdge = (stage: Stage, x: number, y: number): boolean => {
    const edge = stage.edgeAt(x, y);
    const atEdge = edge !== null && (edge.dx !== 0 || edge.dy !== 0);
    if (edge !== null && !atEdge) beenInside = true;
    if (!atEdge || !beenInside) return false;
    stage.scrollBy(edge.dx, edge.dy);
    return true;
  };

  const retake = (gesture: Gesture, origin: DropTarget): Gesture => {
    const { target } = gesture;
    if (target === null || gesture.kind !== 'move') return aim({ ...gesture, origin }, target);
    return aim({ ...gesture, origin }, { ...target, end: target.start + duration(origin) });
  };

  return {
    grab: (source, kind, pointer, from) => {
      const stage = stageNow();
      const origin = standing(source);
      if (stage === null || (origin === null && from === undefined)) return;
      const held = origin === null ? null : kind === 'end' ? origin.end : origin.start;
      grip = { x: pointer.x, offset: held === null ? 0 : stage.timeAt(pointer.x) - held };
      begin(source, kind, 'pointer', origin, from);
      tracker = trackPointer(pointer.x, pointer.y, follow);
    },
    take: (source, kind, from) => {
      const stage = stageNow();
      const item = stage?.items.get(source.id);
      if (stage === null || (from === undefined && (item === undefined || item.locked))) return false;
      if (kind !== 'move' && item?.resizable === false) return false;
      const [laneId] = stage.laneIds;
      const start = stage.openingAt();
      const target =
        standing(source) ??
        (laneId === undefined || from === undefined ? null : { laneId, start, end: start + from.length });
      if (target === null) return false;
      begin(source, kind, 'keyboard', target, from);
      stage.show(target);
      store.set({ spoken: say(kind === 'move' ? 'moveStart' : 'resizeStart', { name: source.name }) });
      return true;
    },
    nudge: (steps, lanes) => {
      const { gesture } = store.get();
      const stage = stageNow();
      if (gesture === null || gesture.target === null || gesture.phase !== 'moving' || stage === null) return;
      const { target: from, kind } = gesture;
      const moved = nudged(from, stage.laneIds, steps, lanes);
      const target = kind === 'move' ? moved : resizedTo(from, kind, from[kind] + moved.start - from.start);
      const next = aim(gesture, target);
      stage.show(target);
      store.set({ gesture: next, spoken: judged(places(target), next.verdict) });
    },
    drop: () => {
      // The pointer may have moved since the last frame: what counts is where it was let go.
      tracker?.flush();
      const { gesture } = store.get();
      const stage = stageNow();
      end();
      if (gesture === null || stage === null || gesture.phase !== 'moving') return;
      const { target, verdict, source, kind } = gesture;
      if (target === null || sameTarget(target, gesture.origin)) return store.set({ gesture: null });
      if (!verdict.ok) return answers.sendBack(gesture, verdict.reason);
      const spoken = say('moveDropped', { name: source.name, where: places(target) });
      const answer =
        kind === 'move'
          ? stage.onDrop(source, target)
          : stage.onResize(source.id, { start: target.start, end: target.end });
      const sending: Gesture = { ...gesture, phase: 'sending' };
      store.set({ gesture: answer === undefined ? null : sending, spoken });
      if (answer !== undefined) answers.settle(sending, answer);
    },
    cancel: () => {
      end();
      if (store.get().gesture?.phase === 'moving') store.set({ gesture: null, spoken: say('moveCancelled') });
    },
    refresh: () => {
      const { gesture } = store.get();
      if (gesture?.phase !== 'moving') return;
      if (!gesture.source.external) {
        const origin = standing(gesture.source);
        if (origin === null) {
          end();
          store.set({ gesture: null });
          const point = gesture.target && stageNow()?.pointOf(gesture.target);
          return answers.note(say('itemGone', { name: gesture.source.name }), point ?? { x: 0, y: 0 });
        }
        if (!sameTarget(origin, gesture.origin)) store.set({ gesture: retake(gesture, origin) });
      }
      tracker?.poke();
    },
  };
}

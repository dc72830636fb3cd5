import type { Touched } from '../../../db/work.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Delta } from '../../../shared/protocol/messages.ts';
import { type View, viewKey } from '../../../shared/views/viewKeys.ts';
import { createLiveView, type LiveView } from './liveView.ts';
import type { RootsReader } from './roots.ts';

export type ViewRegistry = {
  /** The live view of a key, made when the first screen asks; flushed, so that its head is the state now (S5). */
  open: (view: View) => LiveView;
  /** Notes a commit for all live views; the deltas of one tick travel together (S11). */
  mark: (touched: readonly Touched[], seq: number) => void;
  /** Forgets views nobody looks at. */
  prune: (inUse: (key: string) => boolean) => void;
  all: () => readonly LiveView[];
  close: () => void;
};

export type RegistryParts = {
  roots: RootsReader;
  epoch: () => string;
  head: () => number;
  send: (view: LiveView, delta: Delta) => void;
};

export function createViewRegistry({ roots, epoch, head, send }: RegistryParts): ViewRegistry {
  const views = new Map<string, LiveView>();
  const lastSent = new Map<string, number>();
  let tick: NodeJS.Immediate | null = null;
  let slow: NodeJS.Timeout | null = null;

  const flush = (view: LiveView) => {
    const delta = view.flush();
    if (!delta) return;
    lastSent.set(view.key, performance.now());
    send(view, delta);
  };
  /** Lounges wait until half a second after their last update; everyone else goes with this tick (S11). */
  const due = (view: LiveView) =>
    view.view.role !== 'lounge' || performance.now() - (lastSent.get(view.key) ?? 0) >= LIMITS.loungeEveryMs;

  const flushDue = () => {
    tick = null;
    for (const view of views.values()) if (view.dirty() && due(view)) flush(view);
    const waiting = [...views.values()].some((view) => view.dirty());
    if (waiting && !slow) {
      slow = setTimeout(() => {
        slow = null;
        flushDue();
      }, LIMITS.loungeEveryMs);
    }
  };

  return {
    open(view) {
      const key = viewKey(view);
      const known = views.get(key);
      if (known) {
        flush(known);
        return known;
      }
      const made = createLiveView(view, roots, epoch(), head());
      views.set(key, made);
      return made;
    },
    mark(touched, seq) {
      for (const view of views.values()) view.mark(touched, seq);
      tick ??= setImmediate(flushDue);
    },
    prune(inUse) {
      for (const key of [...views.keys()]) {
        if (inUse(key)) continue;
        views.delete(key);
        lastSent.delete(key);
      }
    },
    all: () => [...views.values()],
    close() {
      if (tick) clearImmediate(tick);
      if (slow) clearTimeout(slow);
      tick = null;
      slow = null;
      views.clear();
    },
  };
}

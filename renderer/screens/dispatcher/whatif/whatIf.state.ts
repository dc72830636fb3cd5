import { create } from 'zustand';
import { type Drop, NO_CHANGE } from './whatIf.model.ts';

/** What letting the card go here would do; nothing while none is in the air. */
export const useDrop = create<Drop>(() => NO_CHANGE);

/** Nobody is told of what is the same. */
export function setDrop(next: Drop): void {
  const { late, saved } = useDrop.getState();
  if (same(late, next.late) && same(saved, next.saved)) return;
  useDrop.setState(next);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** What the drop would do to one car; null: nothing. */
export function useMark(visitId: string): keyof Drop | null {
  return useDrop(({ late, saved }) => {
    if (late.includes(visitId)) return 'late';
    return saved.includes(visitId) ? 'saved' : null;
  });
}

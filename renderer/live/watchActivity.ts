import { LIMITS } from '../../shared/protocol/limits.ts';

const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const;

/** Calls `active` when somebody uses the page, not more often than the hub needs to know (A3); until the function it gives is called. */
export function watchActivity(active: () => void): () => void {
  let quietUntil = Number.NEGATIVE_INFINITY;
  const sign = () => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + LIMITS.activeEveryMs;
    active();
  };
  for (const one of SIGNS) addEventListener(one, sign, { capture: true, passive: true });
  return () => {
    for (const one of SIGNS) removeEventListener(one, sign, { capture: true });
  };
}

import type { Box } from './box.ts';

/** A box as it is kept, with the tab that holds it. */
export type KeptBox = Box & {
  readonly owner: string;
  /** While taps wait, the owner renews this; epoch ms of this machine, shared by its tabs. */
  readonly leaseUntil: number;
  readonly usedAt: number;
};

export const LEASE_MS = 6_000;
export const RENEW_MS = 2_000;
/** An empty box that nobody used for this long is thrown away, ms. */
const OLD_MS = 7 * 24 * 3_600_000;

export type Claimant = {
  readonly owner: string;
  /** The box this tab worked on before it was reloaded. */
  readonly before: string | null;
  /** Owner known to be gone: this tab's own earlier page. */
  readonly gone: string | null;
  readonly now: number;
  /** Leases seen a moment ago, by client id: one that was renewed since has a living owner. */
  readonly seen: ReadonlyMap<string, number>;
};

/** A lease from the future comes from a clock that was set back meanwhile; it counts as run out. */
const isHeld = (box: KeptBox, { owner, gone, now }: Claimant) =>
  box.owner !== owner && box.owner !== gone && box.leaseUntil > now && box.leaseUntil <= now + LEASE_MS;

/**
 * Which box a tab takes: its own from before a reload; else one whose taps nobody is sending, oldest first; else a new
 * one. `wait`: somebody's taps wait under a lease, and whether that tab still lives shows when the lease is renewed or
 * runs out; its taps are older than any this tab could send, so they must not be overtaken.
 */
export function claim(boxes: readonly KeptBox[], claimant: Claimant): KeptBox | 'wait' | 'new' {
  const own = boxes.find((box) => box.clientId === claimant.before && !isHeld(box, claimant));
  if (own && own.taps.length > 0) return own;
  const full = boxes.filter((box) => box.taps.length > 0);
  const [orphan] = full.filter((box) => !isHeld(box, claimant)).sort((a, b) => a.usedAt - b.usedAt);
  if (orphan) return orphan;
  const doubtful = full.some(
    (box) => isHeld(box, claimant) && box.leaseUntil <= (claimant.seen.get(box.clientId) ?? Infinity),
  );
  return doubtful ? 'wait' : (own ?? 'new');
}

export function isStale(box: KeptBox, now: number): boolean {
  return box.taps.length === 0 && now - box.usedAt > OLD_MS;
}

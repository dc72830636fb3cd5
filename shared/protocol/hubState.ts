/** Why the hub cannot take taps now (H3): they wait on the screens until it can. */
export type Trouble = 'disk-full' | 'disk-readonly' | 'disk-failing' | 'disk-busy';

/** What stands in the place of the shop's database since when, and what is missing; shown until somebody has read it (H1). */
export type RestoredNotice = {
  /** Epoch ms; `upTo`: up to when the hub knows what happened. */
  readonly at: number;
  readonly why: 'missing' | 'empty' | 'foreign' | 'truncated' | 'unreadable' | 'asked';
  readonly backup: number;
  readonly upTo: number;
};

/** A folder that gets no backups (B2). */
export type BackupNotice = {
  readonly folder: 'first' | 'second';
  readonly why: Trouble | 'damaged' | 'away';
  /** Since when, epoch ms. */
  readonly since: number;
};

/** How the hub itself is. `trouble` is for every screen, the rest for desks. */
export type HubState = {
  readonly trouble: Trouble | null;
  readonly restored: RestoredNotice | null;
  readonly backups: readonly BackupNotice[];
};

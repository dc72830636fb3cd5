import { type Box, newBox } from './box.ts';
import type { ClockMemory } from './clock.ts';
import type { RefusedTap } from './tap.ts';

/** An entry of the "needs attention" tray before it has its number. */
export type Refused = Omit<RefusedTap, 'n'>;

/** Where an outbox is kept. One tab's drawer holds one box at a time. */
export interface Drawer {
  /** False: what is put here is gone when the page is closed. */
  readonly durable: boolean;
  /** Takes a box for this tab; see `claim`. May take some seconds when another tab's fate is unclear. */
  take: () => Promise<Box>;
  /**
   * Replaces the box this tab holds (by its client id: `was`) and adds to the tray, in one transaction; durable when it
   * resolves. False: another tab took the box over, nothing was written.
   */
  put: (was: string, box: Box, refused?: Refused) => Promise<boolean>;
  /** Says that this tab still lives. */
  renew: (clientId: string) => Promise<void>;
  /** Another box with taps that nobody is sending, now this tab's; null when there is none. */
  takeOrphan: () => Promise<Box | null>;
  /** This page is being closed: whoever comes after it in this tab may take its box at once. */
  leave: () => void;
  refused: () => Promise<RefusedTap[]>;
  dismiss: (n: number) => Promise<void>;
  clockMemory: () => Promise<ClockMemory | null>;
  keepClock: (memory: ClockMemory) => Promise<void>;
}

/** For browsers that keep nothing: everything works until the page is closed, and the screen says so. */
export function memoryDrawer(): Drawer {
  let tray: RefusedTap[] = [];
  let last = 0;
  return {
    durable: false,
    take: async () => newBox(),
    async put(_was, _box, refused) {
      if (refused) tray = [...tray, { ...refused, n: ++last }];
      return true;
    },
    renew: async () => {},
    takeOrphan: async () => null,
    leave() {},
    refused: async () => tray,
    async dismiss(n) {
      tray = tray.filter((tap) => tap.n !== n);
    },
    clockMemory: async () => null,
    keepClock: async () => {},
  };
}

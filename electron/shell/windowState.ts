import { readFileSync, writeFileSync } from 'node:fs';
import type { ExtraScreen } from '../../shared/protocol/ipc.ts';

export type Bounds = { x: number; y: number; width: number; height: number };

/** A display as it was when a screen was put there: ids change between boots, so label and place are kept too. */
export type DisplayMark = { id: number; label: string; bounds: Bounds };

/** What the shell remembers between starts; everything else is in the shop's database. */
export type WindowState = {
  board: Bounds | null;
  extras: Partial<Record<ExtraScreen, DisplayMark>>;
  /** The person has been told that closing the window does not stop the hub. */
  toldAboutTray: boolean;
};

const EMPTY: WindowState = { board: null, extras: {}, toldAboutTray: false };

export type WindowMemory = { state: () => WindowState; change: (change: Partial<WindowState>) => void };

/** `warn` hears of a file that cannot be read or written; windows then open at their usual place. */
export function createWindowMemory(file: string, warn: (error: unknown) => void): WindowMemory {
  let state = read(file, warn);
  return {
    state: () => state,
    change(change) {
      state = { ...state, ...change };
      try {
        writeFileSync(file, JSON.stringify(state));
      } catch (error) {
        warn(error);
      }
    },
  };
}

function read(file: string, warn: (error: unknown) => void): WindowState {
  try {
    return { ...EMPTY, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<WindowState>) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') warn(error);
    return EMPTY;
  }
}

/** What a page of the desktop app may ask of the shell: a few named questions, checked at the other end. */
export const IPC = {
  token: 'bayboard:token',
  displays: 'bayboard:displays',
  screens: 'bayboard:screens',
  openScreen: 'bayboard:open-screen',
  closeScreen: 'bayboard:close-screen',
  startsWithSystem: 'bayboard:starts-with-system',
  setStartsWithSystem: 'bayboard:set-starts-with-system',
} as const;

/** The windows that can be put full-screen on another display of this PC. */
export const EXTRA_SCREENS = ['lounge', 'wall'] as const;
export type ExtraScreen = (typeof EXTRA_SCREENS)[number];

/** `width` and `height` in CSS pixels. */
export type DisplayInfo = { id: number; label: string; width: number; height: number; primary: boolean };
/** `shown` is false while its display is unplugged. */
export type OpenScreen = { screen: ExtraScreen; displayId: number; shown: boolean };

/** `window.bayboard` in the desktop app's pages. */
export interface Bridge {
  token: () => Promise<string | null>;
  displays: () => Promise<DisplayInfo[]>;
  screens: () => Promise<OpenScreen[]>;
  openScreen: (screen: ExtraScreen, displayId: number) => Promise<void>;
  closeScreen: (screen: ExtraScreen) => Promise<void>;
  startsWithSystem: () => Promise<boolean>;
  setStartsWithSystem: (on: boolean) => Promise<void>;
}

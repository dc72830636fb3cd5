import { type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { ExtraScreen, OpenScreen } from '../../shared/protocol/ipc.ts';
import { findDisplay } from './displays.ts';
import type { PageWindows } from './pageWindow.ts';
import type { DisplayMark, WindowMemory } from './windowState.ts';

export type ExtraScreens = {
  open: (extra: ExtraScreen, displayId: number) => void;
  close: (extra: ExtraScreen) => void;
  list: () => OpenScreen[];
  /** Puts every remembered screen on its display, at start and whenever displays come or go. */
  restore: () => void;
  /** Displays came or went, or a screen was put somewhere else. */
  onChange: (listener: () => void) => void;
};

/** Lounge and wall windows, full-screen on a display of this PC. They come back after a restart and when it is plugged in. */
export function createExtraScreens(pages: PageWindows, memory: WindowMemory): ExtraScreens {
  const windows = new Map<ExtraScreen, BrowserWindow>();
  let changed = (): void => undefined;
  let awake: number | null = null;

  const marks = () => Object.entries(memory.state().extras) as [ExtraScreen, DisplayMark][];

  const show = (extra: ExtraScreen, display: Display) => {
    const window = windows.get(extra) ?? pages.open(extra, { ...display.bounds, frame: false, show: false });
    if (!windows.has(extra)) {
      windows.set(extra, window);
      window.on('closed', () => windows.delete(extra));
    }
    window.setBounds(display.bounds);
    window.setFullScreen(true);
    window.showInactive();
  };

  const hideUnplugged = (extra: ExtraScreen) => {
    windows.get(extra)?.destroy();
    windows.delete(extra);
  };

  /** A lounge that goes to sleep is of no use: displays stay on while a screen is shown. */
  const keepDisplaysOn = () => {
    if (windows.size > 0) awake ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (awake !== null) {
      powerSaveBlocker.stop(awake);
      awake = null;
    }
  };

  const restore = () => {
    for (const [extra, mark] of marks()) {
      const display = findDisplay(mark, screen.getAllDisplays());
      if (display) show(extra, display);
      else hideUnplugged(extra);
    }
    keepDisplaysOn();
    changed();
  };
  screen.on('display-added', restore);
  screen.on('display-removed', restore);
  screen.on('display-metrics-changed', restore);

  return {
    restore,
    open(extra, displayId) {
      const display = screen.getAllDisplays().find(({ id }) => id === displayId);
      if (!display) return;
      const mark = { id: display.id, label: display.label, bounds: display.bounds };
      memory.change({ extras: { ...memory.state().extras, [extra]: mark } });
      restore();
    },
    close(extra) {
      const { [extra]: _, ...rest } = memory.state().extras;
      memory.change({ extras: rest });
      windows.get(extra)?.destroy();
      windows.delete(extra);
      keepDisplaysOn();
      changed();
    },
    onChange(listener) {
      changed = listener;
    },
    list: () => marks().map(([extra, mark]) => ({ screen: extra, displayId: mark.id, shown: windows.has(extra) })),
  };
}

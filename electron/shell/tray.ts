import { Menu, type MenuItemConstructorOptions, nativeImage, screen, Tray } from 'electron';
import { shellTexts } from '../../shared/i18n/shell.texts.ts';
import { type Language, type TextKey, type TextParams, translate } from '../../shared/i18n/translate.ts';
import type { ExtraScreen } from '../../shared/protocol/ipc.ts';
import { setStartsWithSystem, startsWithSystem } from './autostart.ts';
import type { ExtraScreens } from './extraScreens.ts';

export type TrayParts = {
  icon: string;
  language: () => Language;
  extras: ExtraScreens;
  showBoard: () => void;
  quit: () => void;
};

/** The icon by which a hub without a window can be seen, opened and quit. */
export function createTray({ icon, language, extras, showBoard, quit }: TrayParts): { refresh: () => void } {
  const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: 22, height: 22 }));
  const text = (key: TextKey<typeof shellTexts>, params?: TextParams) => translate(shellTexts, language(), key, params);

  const placesOf = (extra: ExtraScreen): MenuItemConstructorOptions => {
    const place = extras.list().find((open) => open.screen === extra);
    const displays = screen.getAllDisplays().map(
      ({ id, size }, n): MenuItemConstructorOptions => ({
        label: text('onDisplay', { n: n + 1, size: `${size.width}×${size.height}` }),
        type: 'radio',
        checked: place?.displayId === id,
        click: () => extras.open(extra, id),
      }),
    );
    const off: MenuItemConstructorOptions = {
      label: text('off'),
      type: 'radio',
      checked: !place,
      click: () => extras.close(extra),
    };
    return { label: text(extra), submenu: [off, ...displays] };
  };

  const menu = () =>
    Menu.buildFromTemplate([
      { label: text('board'), click: showBoard },
      placesOf('lounge'),
      placesOf('wall'),
      { type: 'separator' },
      {
        label: text('startWithSystem'),
        type: 'checkbox',
        checked: startsWithSystem(),
        click({ checked }) {
          setStartsWithSystem(checked);
          refresh();
        },
      },
      { type: 'separator' },
      { label: text('quit'), click: quit },
    ]);

  /** A menu shows what was true when it was made: displays, screens and language change meanwhile. */
  const refresh = () => {
    tray.setToolTip(text('running'));
    tray.setContextMenu(menu());
  };
  refresh();
  tray.on('click', showBoard);
  return { refresh };
}

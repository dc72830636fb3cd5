import { type IpcMainInvokeEvent, ipcMain, screen } from 'electron';
import type { DeviceRole } from '../../shared/domain/vocabulary.ts';
import { type DisplayInfo, EXTRA_SCREENS, type ExtraScreen, IPC } from '../../shared/protocol/ipc.ts';
import { setStartsWithSystem, startsWithSystem } from './autostart.ts';
import type { ExtraScreens } from './extraScreens.ts';
import { isOwnPage } from './navigation.ts';
import type { PageWindows } from './pageWindow.ts';

export type IpcParts = {
  hubUrl: string;
  pages: PageWindows;
  extras: ExtraScreens;
  tokenFor: (role: DeviceRole) => string;
};

/** Answers the preload's questions. Only pages of the hub in windows of ours are answered, and only the desk may change anything. */
export function answerPages({ hubUrl, pages, extras, tokenFor }: IpcParts): void {
  const asking = (event: IpcMainInvokeEvent): DeviceRole => {
    const role = pages.roleOf(event.sender.id);
    if (!role || !isOwnPage(event.senderFrame?.url ?? '', hubUrl)) throw new Error('not a page of this hub');
    return role;
  };
  const desk = (event: IpcMainInvokeEvent) => {
    if (asking(event) !== 'dispatcher') throw new Error('not the desk');
  };
  const known = (extra: unknown): ExtraScreen => {
    const found = EXTRA_SCREENS.find((name) => name === extra);
    if (!found) throw new Error('no such screen');
    return found;
  };

  ipcMain.handle(IPC.token, (event) => tokenFor(asking(event)));
  ipcMain.handle(IPC.displays, (event): DisplayInfo[] => {
    desk(event);
    const primary = screen.getPrimaryDisplay().id;
    return screen.getAllDisplays().map(({ id, label, size }) => ({ id, label, ...size, primary: id === primary }));
  });
  ipcMain.handle(IPC.screens, (event) => {
    desk(event);
    return extras.list();
  });
  ipcMain.handle(IPC.openScreen, (event, extra: unknown, displayId: unknown) => {
    desk(event);
    if (typeof displayId !== 'number') throw new Error('no such display');
    extras.open(known(extra), displayId);
  });
  ipcMain.handle(IPC.closeScreen, (event, extra: unknown) => {
    desk(event);
    extras.close(known(extra));
  });
  ipcMain.handle(IPC.startsWithSystem, (event) => {
    desk(event);
    return startsWithSystem();
  });
  ipcMain.handle(IPC.setStartsWithSystem, (event, on: unknown) => {
    desk(event);
    setStartsWithSystem(on === true);
  });
}

import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, IPC } from '../shared/protocol/ipc.ts';

/** Named functions only: a page never gets at `ipcRenderer` itself. */
const bridge: Bridge = {
  token: () => ipcRenderer.invoke(IPC.token),
  displays: () => ipcRenderer.invoke(IPC.displays),
  screens: () => ipcRenderer.invoke(IPC.screens),
  openScreen: (screen, displayId) => ipcRenderer.invoke(IPC.openScreen, screen, displayId),
  closeScreen: (screen) => ipcRenderer.invoke(IPC.closeScreen, screen),
  startsWithSystem: () => ipcRenderer.invoke(IPC.startsWithSystem),
  setStartsWithSystem: (on) => ipcRenderer.invoke(IPC.setStartsWithSystem, on),
};

contextBridge.exposeInMainWorld('bayboard', bridge);

import { createContext, useContext } from 'react';
import type { DeskSession, ViewSession } from '../sync/session.types.ts';

/** The page's session; `desk` is the same one where the page can also send. */
export type Live = { readonly view: ViewSession; readonly desk: DeskSession | null };

export const LiveContext = createContext<Live | null>(null);

/** The session of this page; throws outside `LiveView` and `LiveDesk`. */
export function useView(): ViewSession {
  const live = useContext(LiveContext);
  if (!live) throw new Error('a live hook outside LiveView and LiveDesk');
  return live.view;
}

/** The same on pages that can send; throws on a page that only shows. */
export function useDesk(): DeskSession {
  const desk = useContext(LiveContext)?.desk;
  if (!desk) throw new Error('a sending hook outside LiveDesk');
  return desk;
}

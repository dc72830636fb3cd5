import type { BayAction, OperationAction, VisitAction } from './choices.model.ts';

export type AnyAction = OperationAction | VisitAction | BayAction;

/** Keys of actions on the focused card or the open car, as `event.code`: an IME hides `event.key`. The letters are all taken. */
export const ACTION_KEYS: Readonly<Partial<Record<AnyAction, string>>> = {
  start: 'KeyS',
  resume: 'KeyS',
  hold: 'KeyH',
  finish: 'KeyF',
  plan: 'KeyP',
  replan: 'KeyP',
  crew: 'KeyC',
  lock: 'Digit8',
  unlock: 'Digit8',
  unplan: 'KeyB',
  edit: 'KeyO',
  drop: 'KeyX',
  move: 'KeyV',
  add: 'KeyA',
  promise: 'KeyT',
  startWash: 'KeyW',
  finishWash: 'KeyW',
  ready: 'KeyY',
  settle: 'KeyJ',
  deliver: 'KeyD',
  cancel: 'KeyQ',
};

/** The first of the possible actions that a key stands for. */
export function actionOfKey<A extends AnyAction>(code: string, actions: readonly A[]): A | undefined {
  return actions.find((action) => ACTION_KEYS[action] === code);
}

/** Asks for a suggested plan. */
export const SUGGEST_KEY = '9';

/** What the help page lists beside the actions: keys as they are written, and the text of each. */
export const BOARD_KEYS = [
  ['/', 'search'],
  ['1 2 3', 'grouping'],
  ['[ ] 0', 'days'],
  ['+ −', 'zoom'],
  ['N', 'now'],
  ['L U', 'filters'],
  ['E K I', 'parts'],
  ['G', 'notices'],
  [SUGGEST_KEY, 'suggest'],
  ['Z', 'undo'],
  ['← ↑ → ↓', 'arrows'],
  ['Enter', 'open'],
  ['M', 'move'],
  ['R', 'resize'],
  ['Shift F10', 'menu'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

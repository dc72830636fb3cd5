import { create } from 'zustand';
import type { CommandType } from '../../../shared/protocol/commands.ts';
import { storeChoice, storedChoice } from '../../ui/storage.ts';
import type { TimeRange } from '../../ui/timeline/timeline.types.ts';
import type { Ask } from './actions/ask.model.ts';
import type { CarFilter } from './board/car.model.ts';
import { GROUPINGS, type Grouping } from './board/lane.model.ts';

/** What a menu is about, and where on the window it opens. */
export type Menu = { readonly x: number; readonly y: number } & (
  | { readonly of: 'operation'; readonly operationId: string }
  | { readonly of: 'visit'; readonly visitId: string }
  | { readonly of: 'bay'; readonly bayId: string }
);

/** The dialog that is open, with what it is about. */
export type Dialog =
  | { readonly kind: 'begin' | 'plan' | 'crew' | 'hold' | 'finish' | 'drop' | 'edit'; readonly operationId: string }
  | { readonly kind: 'move' | 'add' | 'promise' | 'cancel' | 'settle' | 'deliver'; readonly visitId: string }
  | { readonly kind: 'labour'; readonly labourId: string }
  | { readonly kind: 'closeBay'; readonly bayId: string }
  | { readonly kind: 'admit'; readonly code: string }
  | { readonly kind: 'undo'; readonly seq: number; readonly what: string }
  | { readonly kind: 'keys' };

/** The last thing done on this board, for taking it back (J10). */
export type LastAct = {
  readonly seq: number;
  readonly type: CommandType;
  readonly what: string;
  /** The car it was done to, if to one. */
  readonly visitId: string | null;
  /** When, ms of `performance.now()`. */
  readonly at: number;
};

type DispatchState = {
  readonly grouping: Grouping;
  readonly filter: CarFilter;
  readonly query: string;
  /** The stretch of the axis in sight, epoch ms; null: the shop day of now. */
  readonly range: TimeRange | null;
  /** The car whose story the drawer tells. */
  readonly visitId: string | null;
  readonly menu: Menu | null;
  readonly dialog: Dialog | null;
  /** A refusal that waits for an answer, above whatever else is open. */
  readonly ask: Ask | null;
  readonly last: LastAct | null;
};

const GROUPING_KEY = 'bayboard.board.grouping';

const START: DispatchState = {
  grouping: 'bay',
  filter: 'all',
  query: '',
  range: null,
  visitId: null,
  menu: null,
  dialog: null,
  ask: null,
  last: null,
};

/** What this board shows and has open; nothing of it is the shop's. */
export const useDispatch = create<DispatchState>(() => ({
  ...START,
  grouping: storedChoice(GROUPING_KEY, GROUPINGS) ?? 'bay',
}));

export const setDispatch = useDispatch.setState;

/** The division into lanes is kept on this screen. */
export function setGrouping(grouping: Grouping): void {
  storeChoice(GROUPING_KEY, grouping);
  setDispatch({ grouping });
}

/** A second click on a number shows all cars again. */
export function toggleFilter(filter: CarFilter): void {
  setDispatch((state) => ({ filter: state.filter === filter ? 'all' : filter }));
}

/** What was just done can be taken back from now on, without a reason for a while (J10). */
export function rememberAct(act: Omit<LastAct, 'at'>): void {
  setDispatch({ last: { ...act, at: performance.now() } });
}

export function openDialog(dialog: Dialog): void {
  setDispatch({ dialog, menu: null });
}

export function closeDialog(): void {
  setDispatch({ dialog: null });
}

import { useEffect } from 'react';
import { addDays, shopDate } from '../../../../shared/domain/calendar.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useReader } from '../../../live/useReader.ts';
import { takesText } from '../../../ui/typing.ts';
import { dayWindow } from '../board/axis.model.ts';
import { operationIdOf } from '../board/board.model.ts';
import { GROUPINGS } from '../board/lane.model.ts';
import { openDialog, setDispatch, setGrouping, toggleFilter, useDispatch } from '../dispatch.state.ts';
import { focusNotices } from '../notices/Notices.tsx';
import { focusSearch } from '../strip/SearchBox.tsx';
import { FIRST_BUDGET } from '../suggest/suggest.model.ts';
import { askSuggestion } from '../suggest/suggest.state.ts';
import { operationChoices, visitChoices } from './choices.model.ts';
import { actionOfKey, SUGGEST_KEY } from './keys.model.ts';
import { useDecideContext } from './useDecideContext.ts';
import { useRun } from './useRun.ts';
import { useUndo } from './useUndo.ts';

/** What has the keyboard: an operation's card or line, a car's card or its open story. Without one a letter does nothing. */
function subjectOf(element: Element | null): { operationId: string } | { visitId: string } | null {
  const item = element?.closest<HTMLElement>('[data-item]')?.dataset.item;
  if (item !== undefined) return { operationId: operationIdOf(item) };
  const operationId = element?.closest<HTMLElement>('[data-operation]')?.dataset.operation;
  if (operationId !== undefined) return { operationId };
  const visitId = element?.closest<HTMLElement>('[data-visit]')?.dataset.visit;
  return visitId === undefined ? null : { visitId };
}

/** Typing somewhere, or answering a dialog or a menu: the board's letters mean nothing there. */
function isBusy(element: Element | null): boolean {
  const { dialog, ask, menu } = useDispatch.getState();
  return (
    dialog !== null ||
    ask !== null ||
    menu !== null ||
    takesText(element) ||
    element?.closest('[role="dialog"]') instanceof Element
  );
}

/** Leads the keyboard to another part of the board. */
function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** The keys of the whole board; cards that are moved or resized by keys have theirs from the timeline. */
export function useBoardKeys(): void {
  const shop = useReader();
  const contextOf = useDecideContext();
  const run = useRun();
  const undo = useUndo();
  const live = useConnection().state === 'live';

  useEffect(() => {
    const showDay = (days: number) => {
      const { hours } = shop.shop();
      const { range } = useDispatch.getState();
      const middle = range === null ? contextOf().now : (range.start + range.end) / 2;
      const { from, to } = dayWindow(addDays(shopDate(middle, hours.timeZone), days), hours);
      setDispatch({ range: { start: from, end: to } });
    };
    const plain: Record<string, () => void> = {
      '/': focusSearch,
      '?': () => openDialog({ kind: 'keys' }),
      '[': () => showDay(-1),
      ']': () => showDay(1),
      '0': () => setDispatch({ range: null }),
      [SUGGEST_KEY]: () => void askSuggestion(FIRST_BUDGET, live),
      Escape: () => setDispatch({ visitId: null, filter: 'all' }),
      ...Object.fromEntries(GROUPINGS.map((grouping, at) => [String(at + 1), () => setGrouping(grouping)])),
    };
    const coded: Record<string, () => void> = {
      KeyL: () => toggleFilter('late'),
      KeyU: () => toggleFilter('due'),
      KeyG: focusNotices,
      KeyE: () => focusFirst('.pool .tl-pool-item, .pool .pool-car'),
      KeyK: () => focusFirst('.board-pane [data-item][tabindex="0"]'),
      KeyI: () => focusFirst('.drawer button'),
      KeyZ: undo,
    };
    const act = (code: string, element: Element | null): boolean => {
      const subject = subjectOf(element);
      if (subject === null) return false;
      const operationId = 'operationId' in subject ? subject.operationId : null;
      const file =
        operationId === null
          ? shop.visit('visitId' in subject ? subject.visitId : '')
          : shop.visitOfPart('operation', operationId);
      const operation = file?.operations.find((o) => o.id === operationId);
      const own = file && operation ? operationChoices(contextOf(), file, operation).map((one) => one.action) : [];
      const onOperation = actionOfKey(code, own);
      if (operationId !== null && onOperation !== undefined) run.operation(onOperation, operationId);
      const onCar =
        onOperation === undefined && file
          ? actionOfKey(
              code,
              visitChoices(contextOf(), file).map((one) => one.action),
            )
          : undefined;
      if (file !== undefined && onCar !== undefined) run.visit(onCar, file.visit.id);
      return onOperation !== undefined || onCar !== undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const element = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.altKey || isBusy(element)) return;
      if (event.ctrlKey || event.metaKey) {
        if (event.code === 'KeyZ' && !event.shiftKey) undo();
        return;
      }
      const general = plain[event.key] ?? coded[event.code];
      if (general !== undefined) general();
      else if (!act(event.code, element)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [shop, contextOf, run, undo, live]);
}

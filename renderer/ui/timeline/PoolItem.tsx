import { useDraggable } from '@dnd-kit/core';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { uiTexts } from '../../../shared/i18n/ui.texts.ts';
import { useText } from '../language.tsx';
import { useBoard, useBoardState } from './board.store.ts';
import { gestureKey, leaveGesture } from './boardKeys.ts';
import type { PoolData } from './TimelineDnd.tsx';
import './cards.css';

type Props = {
  id: string;
  /** The card in plain words, for announcements. */
  name: string;
  /** How long it would take on the board, ms. */
  length: number;
  /** The card as it would look on the board, small. */
  ghost: ReactNode;
  children: ReactNode;
  onOpen?: (id: string) => void;
  onMenu?: (id: string, position: { x: number; y: number }) => void;
};

/** A card outside the timeline that can be dragged onto it, or placed with M and the arrow keys. */
export function PoolItem({ id, name, length, ghost, children, onOpen, onMenu }: Props) {
  const t = useText(uiTexts);
  const board = useBoard();
  const helpId = useId();
  const lifted = useBoardState(({ gesture }) => gesture?.source.external === true && gesture.source.id === id);
  const source = { id, name, external: true };
  const card = { length, ghost };
  const data: PoolData = { pool: { source, card } };
  const { setNodeRef, listeners } = useDraggable({ id: `pool:${id}`, data });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const handled = gestureKey(board, event) || (event.code === 'KeyM' && board.drag.take(source, 'move', card));
    if (handled) event.preventDefault();
    else if (event.key === 'Enter') onOpen?.(id);
  };
  return (
    <div
      ref={setNodeRef}
      {...listeners}
      className={`tl-pool-item${lifted ? ' tl-lifted' : ''}`}
      role="button"
      tabIndex={0}
      aria-describedby={helpId}
      onKeyDown={onKeyDown}
      onBlur={() => leaveGesture(board)}
      onClick={() => onOpen?.(id)}
      onContextMenu={(event) => {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        onMenu?.(id, event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom });
      }}
    >
      {children}
      <span id={helpId} hidden>
        {t('poolHelp')}
      </span>
    </div>
  );
}

import {
  type CollisionDetection,
  DndContext,
  type DragStartEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useId, useLayoutEffect, useMemo, useState } from 'react';
import { uiTexts } from '../../../shared/i18n/ui.texts.ts';
import { useText } from '../language.tsx';
import { BoardContext } from './board.store.ts';
import { createBoard } from './createBoard.ts';
import { DragLabel } from './DragLabel.tsx';
import type { PoolCard } from './drag.controller.ts';
import { LiveRegion } from './LiveRegion.tsx';
import type { DragSource } from './timeline.types.ts';

/** What a draggable of ours carries; cards of the board carry nothing, the stage knows them. */
export type PoolData = { readonly pool: { readonly source: DragSource; readonly card: PoolCard } };

type Props = {
  children: ReactNode;
  /** What else stands beside a card in the air. */
  note?: ReactNode;
};

/** The lane is found from the pointer and the lanes' heights, so dnd-kit has nothing to measure or to re-render over. */
const noCollisions: ReturnType<CollisionDetection> = [];
const noDetection: CollisionDetection = () => noCollisions;

const quietAnnouncements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * The one drag-and-drop context shared by a timeline and the pool beside it. PointerSensor only: with Mouse and Touch
 * sensors dnd-timeline's items throw and resizing also drags. dnd-kit tells when a drag begins, ends and is cancelled
 * (Escape included); everything in between is ours.
 */
export function TimelineDnd({ children, note }: Props) {
  const t = useText(uiTexts);
  const id = useId();
  const [board] = useState(() => createBoard(t));
  useLayoutEffect(() => board.speak(t), [board, t]);
  const sensors = useSensors(useSensor(PointerSensor, pointerOptions));
  const accessibility = useMemo(
    () => ({
      announcements: quietAnnouncements,
      restoreFocus: false,
      screenReaderInstructions: { draggable: t('boardHelp') },
    }),
    [t],
  );
  const onDragStart = ({ active, activatorEvent }: DragStartEvent) => {
    if (!(activatorEvent instanceof PointerEvent)) return;
    const pointer = { x: activatorEvent.clientX, y: activatorEvent.clientY };
    const pool = (active.data.current as Partial<PoolData> | undefined)?.pool;
    if (pool !== undefined) return board.drag.grab(pool.source, 'move', pointer, pool.card);
    const item = board.stage()?.items.get(String(active.id));
    if (item !== undefined) board.drag.grab({ id: item.id, name: item.name, external: false }, 'move', pointer);
  };
  return (
    <BoardContext value={board}>
      <DndContext
        id={id}
        sensors={sensors}
        autoScroll={false}
        collisionDetection={noDetection}
        accessibility={accessibility}
        onDragStart={onDragStart}
        onDragEnd={board.drag.drop}
        onDragCancel={board.drag.cancel}
      >
        {children}
      </DndContext>
      <DragLabel extra={note} />
      <LiveRegion />
    </BoardContext>
  );
}

const pointerOptions = { activationConstraint: { distance: 4 } };

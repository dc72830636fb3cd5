import { useItem, useTimelineContext } from 'dnd-timeline';
import { type CSSProperties, memo, type PointerEvent, type ReactNode } from 'react';
import { duration } from './scale.ts';
import type { TimelineItem } from './timeline.types.ts';

export type RenderItem<T extends TimelineItem> = (item: T, size: { width: number }) => ReactNode;

type Props<T extends TimelineItem> = {
  item: T;
  top: number;
  height: number;
  renderItem: RenderItem<T>;
  /** The one card of the board that Tab leads to. */
  tabStop: boolean;
  /** Its ghost is on its way: the card stays, faint. */
  lifted: boolean;
};

function ItemShellInner<T extends TimelineItem>({ item, top, height, renderItem, tabStop, lifted }: Props<T>) {
  const { valueToPixels } = useTimelineContext();
  const width = Math.round(valueToPixels(duration(item)));
  const { setNodeRef, listeners, itemStyle } = useItem({
    id: item.id,
    span: item,
    disabled: item.locked,
    resizeHandleWidth: item.resizable === false ? -1 : Math.min(16, width / 2),
  });
  const style: CSSProperties = { ...itemStyle, right: undefined, top, height };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    // useItem would begin to resize with any button and any finger.
    if (event.button === 0 && event.isPrimary) listeners.onPointerDown(event);
  };
  const classes = [
    'tl-item',
    lifted && 'tl-lifted',
    item.locked && 'tl-locked',
    item.resizable === false && 'tl-rigid',
  ];
  return (
    <div
      ref={setNodeRef}
      style={style}
      className={classes.filter(Boolean).join(' ')}
      data-item={item.id}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      onPointerDown={onPointerDown}
      onPointerMove={listeners.onPointerMove}
    >
      <span className="sr-only">{item.name}</span>
      <ItemContent item={item} width={width} renderItem={renderItem} />
    </div>
  );
}

/** dnd-kit re-renders every shell when a drag begins or ends; what is inside need not follow. */
const ItemContent = memo(function ItemContent<T extends TimelineItem>(props: {
  item: T;
  width: number;
  renderItem: RenderItem<T>;
}) {
  return (
    <div className="tl-item-content" aria-hidden="true">
      {props.renderItem(props.item, { width: props.width })}
    </div>
  );
}) as <T extends TimelineItem>(props: { item: T; width: number; renderItem: RenderItem<T> }) => ReactNode;

/** One card of the board: where it stands and that it can be taken; what it shows is the screen's. */
export const ItemShell = memo(ItemShellInner) as typeof ItemShellInner;

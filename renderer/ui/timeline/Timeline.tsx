import { TimelineProvider } from 'dnd-timeline';
import { type CSSProperties, type ReactNode, useId, useMemo, useRef } from 'react';
import { uiTexts } from '../../../shared/i18n/ui.texts.ts';
import { useText } from '../language.tsx';
import { useLatest } from '../useLatest.ts';
import { Axis, AxisDay, type FormatTick } from './Axis.tsx';
import { Backdrop } from './Backdrop.tsx';
import { useBoard, useBoardState } from './board.store.ts';
import { Ghost } from './Ghost.tsx';
import type { RenderItem } from './ItemShell.tsx';
import { LaneLabel } from './LaneLabel.tsx';
import { LaneTrack } from './LaneTrack.tsx';
import { NowFlag, NowLine } from './NowLine.tsx';
import { Proposals } from './Proposals.tsx';
import { Shades } from './Shades.tsx';
import type {
  TimelineHandlers,
  TimelineItem,
  TimelineLane,
  TimelineMarker,
  TimelineProposal,
  TimelineShade,
  TimeRange,
} from './timeline.types.ts';
import { useCardEvents } from './useCardEvents.ts';
import { useLanes } from './useLanes.ts';
import { type RangeView, useAxisDrag, useRangeControl, useRangeWheel } from './useRangeControl.ts';
import { useSlide } from './useSlide.ts';
import { useStage } from './useStage.ts';
import { useTimelineBag } from './useTimelineBag.ts';
import { useTimeScale } from './useTimeScale.ts';
import '../hatch.css';
import './timeline.css';
import './cards.css';

type Props<T extends TimelineItem> = TimelineHandlers<T> & {
  lanes: readonly TimelineLane[];
  /** An item that did not change must be the same object as before: that is what keeps its card from rendering. */
  items: readonly T[];
  /** What is inside a card; a stable function. */
  renderItem: RenderItem<T>;
  range: TimeRange;
  /** The shop's clock. */
  now: number;
  shades?: readonly TimelineShade[];
  markers?: readonly TimelineMarker[];
  proposals?: readonly TimelineProposal[];
  /** Times and dates as the shop writes them; a stable function. */
  formatTick: FormatTick;
  /** How far the shop's clocks are ahead of UTC at an instant, ms; a stable function. */
  offsetAt: (at: number) => number;
  rowHeight?: number;
  labelWidth?: number;
  /** What stands above the lane labels. */
  corner?: ReactNode;
};

const noShades: readonly TimelineShade[] = [];

/**
 * Lanes on a time axis: shows, moves and resizes whatever it is given, by pointer and by keyboard, and knows nothing of
 * the shop. Must be inside a `TimelineDnd`. Fills its parent.
 */
export function Timeline<T extends TimelineItem>(props: Props<T>) {
  const { lanes, items, renderItem, range, now, shades = noShades, markers, formatTick, offsetAt } = props;
  const { rowHeight = 36, labelWidth = 132, onRangeChange, onOpen, onMenu } = props;
  const t = useText(uiTexts);
  const helpId = useId();
  const board = useBoard();
  const root = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const tracks = useRef<HTMLDivElement>(null);
  const { width, anchor, scale, pan, ticks } = useTimeScale(tracks, range, offsetAt);
  const bag = useTimelineBag(anchor.origin, width, board);
  const model = useLanes(scroller, { lanes, items, shades, markers, rowHeight });
  const { itemsById, layout, heights, total, shown, scrollToLane } = model;
  const common = useMemo(() => shades.filter(({ laneId }) => laneId === undefined), [shades]);
  const busy = useBoardState(({ gesture }) => gesture !== null);

  const left = () => tracks.current?.getBoundingClientRect().left ?? 0;
  const view = useLatest<RangeView>({ range, width, left, onRangeChange });
  const control = useRangeControl(view);
  useRangeWheel(root, view, control);
  const axisDrag = useAxisDrag(control);
  const formatTime = (at: number) => formatTick(at, 'time');
  const place = { board, lanes, items: itemsById, now, control, scrollToLane };
  useStage({ ...place, heights, range, formatTime, handlers: props, scroller, tracks });
  const events = useCardEvents({ ...place, root, layout, onOpen, onMenu });
  useSlide(tracks, itemsById, range, scale);

  const measures = { '--tl-label': `${labelWidth}px`, '--tl-width': `${width}px` } as CSSProperties;
  const panned = { transform: `translateX(${-pan}px)` };
  return (
    <section
      ref={root}
      className={busy ? 'tl tl-busy' : 'tl'}
      style={measures}
      aria-label={t('boardLabel')}
      aria-describedby={helpId}
      {...events}
    >
      <p id={helpId} hidden>
        {t('boardHelp')}
      </p>
      <div className="tl-head">
        <div className="tl-corner">{props.corner}</div>
        <div className="tl-axis" aria-hidden="true" {...axisDrag}>
          <div className="tl-pan" style={panned}>
            <NowFlag now={now} anchor={anchor} scale={scale} text={formatTime(now)} />
            <Axis ticks={ticks} shades={common} anchor={anchor} scale={scale} formatTick={formatTick} />
          </div>
          <AxisDay range={range} ticks={ticks} scale={scale} formatTick={formatTick} />
        </div>
      </div>
      <div ref={scroller} className="tl-scroller" tabIndex={items.length === 0 ? 0 : -1}>
        <div className="tl-canvas" style={{ height: total }}>
          {shown.map(({ lane, top, height }) => (
            <LaneLabel key={lane.id} lane={lane} top={top} height={height} />
          ))}
          <div ref={tracks} className="tl-tracks">
            <div className="tl-pan" style={panned}>
              <Backdrop ticks={ticks} anchor={anchor} scale={scale} />
              <Shades shades={common} anchor={anchor} scale={scale} />
              <TimelineProvider value={bag}>
                {width > 0 &&
                  shown.map((own) => (
                    <LaneTrack
                      key={own.lane.id}
                      {...own}
                      rowHeight={rowHeight}
                      anchor={anchor}
                      scale={scale}
                      renderItem={renderItem}
                    />
                  ))}
              </TimelineProvider>
              <NowLine now={now} anchor={anchor} scale={scale} />
              {props.proposals !== undefined && (
                <Proposals
                  proposals={props.proposals}
                  lanes={lanes}
                  heights={heights}
                  layout={layout}
                  rowHeight={rowHeight}
                  anchor={anchor}
                  scale={scale}
                />
              )}
              <Ghost
                {...model}
                lanes={lanes}
                rowHeight={rowHeight}
                anchor={anchor}
                range={range}
                scale={scale}
                renderItem={renderItem}
              />
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

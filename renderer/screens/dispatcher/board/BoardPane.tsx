import { memo, useCallback, useMemo } from 'react';
import { zoneOffset } from '../../../../shared/domain/zone.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { monthDay } from '../../../../shared/i18n/format.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { layOutLanes } from '../../../ui/timeline/stackLanes.ts';
import { Timeline } from '../../../ui/timeline/Timeline.tsx';
import type { TimelineLane } from '../../../ui/timeline/timeline.types.ts';
import { setDispatch } from '../dispatch.state.ts';
import { useProposals } from '../suggest/useProposals.ts';
import { useWhatIf } from '../whatif/useWhatIf.ts';
import { BoardToolbar } from './BoardToolbar.tsx';
import type { BoardItem } from './board.model.ts';
import { JobCard } from './JobCard.tsx';
import { LaneHead, laneName } from './LaneHead.tsx';
import type { BoardLane } from './lane.model.ts';
import type { LiveBoard } from './useBoard.ts';
import { useBoardDecor } from './useBoardDecor.ts';
import { useBoardDrops } from './useBoardDrops.ts';
import { useBoardRange } from './useBoardRange.ts';
import { usePlaces } from './usePlaces.ts';
import { useRowHeight } from './useRowHeight.ts';
import { useShopTime, useZone } from './useShopTime.ts';
import './board.css';

/** Cards of at least so many px are written larger, by so much. */
const LARGE = 42;
const LARGE_TYPE = 16 / 14;
/** Room for the heads of the lanes, px. */
const LABEL_WIDTH = 152;

const renderCard = (item: BoardItem, { width }: { width: number }) => <JobCard item={item} width={width} scale={1} />;
const renderLargeCard = (item: BoardItem, { width }: { width: number }) => (
  <JobCard item={item} width={width} scale={LARGE_TYPE} />
);
const openCar = (item: BoardItem) => setDispatch({ visitId: item.file.visit.id });
const openMenu = (item: BoardItem, at: { x: number; y: number }) =>
  setDispatch({ menu: { of: 'operation', operationId: item.operation.id, ...at } });

/** The middle of the board: lanes on a time axis, with everything planned, running, held and done. */
export const BoardPane = memo(function BoardPane({ board }: { board: LiveBoard }) {
  const t = useText(dispatcherTexts);
  const { range, setRange, day } = useBoardRange(board);
  const lanes = useLanes(board.lanes);
  const { drops, planOf } = useBoardDrops(board.items, board.grouping, usePlaces());
  const { shades, markers } = useBoardDecor(board, range);
  const proposals = useProposals(board);
  useWhatIf(board, planOf);
  const [pane, rowHeight] = useRowHeight(lanes.length, useRowCount(board));
  const large = rowHeight >= LARGE;
  const zone = useZone();
  const time = useShopTime();
  const formatTick = useCallback(
    (at: number, unit: 'time' | 'day') => (unit === 'time' ? time(at) : monthDay(at, zone)),
    [time, zone],
  );
  const offsetAt = useCallback((at: number) => zoneOffset(at, zone), [zone]);
  return (
    <div className="board">
      <BoardToolbar range={range} setRange={setRange} day={day} now={board.now} hours={board.shop.hours} />
      <div ref={pane} className="board-pane" data-large={large}>
        {lanes.length === 0 ? (
          <EmptyState icon="no-cars">{t('noLanes')}</EmptyState>
        ) : (
          <Timeline
            lanes={lanes}
            items={board.items}
            renderItem={large ? renderLargeCard : renderCard}
            range={range}
            onRangeChange={setRange}
            now={board.now}
            shades={shades}
            markers={markers}
            proposals={proposals}
            formatTick={formatTick}
            offsetAt={offsetAt}
            rowHeight={rowHeight}
            labelWidth={LABEL_WIDTH}
            corner={t(`lanes.${board.grouping}`)}
            onOpen={openCar}
            onMenu={openMenu}
            {...drops}
          />
        )}
      </div>
    </div>
  );
});

/** Lanes as the timeline wants them; one that did not change stays the same object, and its label is not drawn again. */
function useLanes(lanes: readonly BoardLane[]): readonly TimelineLane[] {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  return useMemo(
    () =>
      lanes.map((lane) => ({
        id: lane.id,
        label: <LaneHead lane={lane} />,
        name: laneName(language, lane, t('openLane')),
        ...(lane.of === 'bay' && lane.bay.outOfService !== null ? ({ tone: 'closed' } as const) : {}),
      })),
    [lanes, language, t],
  );
}

/** How many rows of cards all lanes hold together; an empty lane is as high as one. */
function useRowCount({ lanes, items }: LiveBoard): number {
  return useMemo(() => {
    const layout = layOutLanes(items, new Map());
    return lanes.reduce((sum, lane) => sum + Math.max(1, layout.get(lane.id)?.stack.rows ?? 0), 0);
  }, [lanes, items]);
}

import { useCallback, useMemo, useState } from 'react';
import { dispatcherTexts } from '../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TimelineDnd } from '../../ui/timeline/TimelineDnd.tsx';
import { ActionMenu } from './actions/ActionMenu.tsx';
import { useBoardKeys } from './actions/useBoardKeys.ts';
import { useFocusReturn } from './actions/useFocusReturn.ts';
import { BoardPane } from './board/BoardPane.tsx';
import { type Car, carFound, carMatches } from './board/car.model.ts';
import { FoundContext } from './board/found.ts';
import { createKeeper } from './board/keep.ts';
import { listOf } from './board/pool.model.ts';
import { type LiveBoard, useBoard } from './board/useBoard.ts';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { setDispatch, useDispatch } from './dispatch.state.ts';
import { CarDrawer } from './drawer/CarDrawer.tsx';
import { Notices } from './notices/Notices.tsx';
import { Pool } from './pool/Pool.tsx';
import { StaleLine } from './StaleLine.tsx';
import { Strip } from './strip/Strip.tsx';
import { SuggestPanel } from './suggest/SuggestPanel.tsx';
import { DropNote } from './whatif/DropNote.tsx';
import './dialogs/dialogs.css';
import './dispatcher.css';

const DROP_NOTE = <DropNote />;

/** The dispatcher's board: numbers on top, waiting cars at the left, lanes in the middle, one car's story at the right. */
export default function Dispatcher() {
  const t = useText(dispatcherTexts);
  const grouping = useDispatch((state) => state.grouping);
  const board = useBoard(grouping);
  if (board === undefined) {
    return (
      <main className="dispatch" aria-label={t('title')} aria-busy="true">
        <Skeleton rows={24} rowHeight={44} />
      </main>
    );
  }
  return <Loaded board={board} />;
}

function Loaded({ board }: { board: LiveBoard }) {
  const t = useText(dispatcherTexts);
  const visitId = useDispatch((state) => state.visitId);
  const found = useFound(board);
  useBoardKeys();
  useFocusReturn();
  const first = found === null ? undefined : listOf(board.cars.filter((car) => found.has(car.id)))[0]?.car.id;
  const openFirst = useCallback(() => first !== undefined && setDispatch({ visitId: first }), [first]);
  return (
    <main className="dispatch">
      <h1 className="sr-only">{t('title')}</h1>
      <Strip strip={board.strip} onEnter={openFirst} />
      <StaleLine />
      <FoundContext value={found}>
        <TimelineDnd note={DROP_NOTE}>
          <div className="dispatch-body">
            <div className="dispatch-side">
              <Pool pool={board.pool} cars={board.cars} />
              <Notices />
            </div>
            <BoardPane board={board} />
            <SuggestPanel />
            {visitId !== null && <CarDrawer visitId={visitId} />}
          </div>
        </TimelineDnd>
      </FoundContext>
      <ActionMenu />
      <Dialogs />
    </main>
  );
}

/** The cars that the search and the chosen number leave; the same set until it changes, so that cards stay as they are. */
function useFound({ cars, now }: LiveBoard): ReadonlySet<string> | null {
  const filter = useDispatch((state) => state.filter);
  const query = useDispatch((state) => state.query);
  const [keep] = useState(() => createKeeper<string>((id) => id));
  const everything = filter === 'all' && query.trim() === '';
  const ids = useMemo(() => {
    if (everything) return null;
    const matching = (car: Car) => (filter === 'all' || carMatches(car, filter, now)) && carFound(car, query);
    return keep(cars.filter(matching).map((car) => car.id));
  }, [cars, filter, query, now, everything, keep]);
  return useMemo(() => ids && new Set(ids), [ids]);
}

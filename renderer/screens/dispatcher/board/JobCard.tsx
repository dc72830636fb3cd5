import { memo, use } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { StateMark, stateClass } from '../../../ui/StateMark.tsx';
import { DropMark } from '../whatif/DropMark.tsx';
import type { BoardItem } from './board.model.ts';
import { FoundContext } from './found.ts';
import { JobStretches } from './JobStretches.tsx';
import { roomFor } from './room.model.ts';
import { useShopDayTime } from './useShopTime.ts';
import './job.css';

type Props = {
  item: BoardItem;
  /** Of the card, px. */
  width: number;
  /** Of its type, against 14 px. */
  scale: number;
};

/**
 * One operation on the board: plate, model, operation, worked against standard, promise. It says less the narrower it is,
 * the plate last; how the promise stands is always there as a mark.
 */
export const JobCard = memo(function JobCard({ item, width, scale }: Props) {
  const { operation, file, risk } = item;
  const found = use(FoundContext);
  const { visit } = file;
  const dimmed = found !== null && !found.has(visit.id);
  const state = operation.state === 'done' ? 'done' : (risk ?? 'waiting');
  const marked = risk !== null && risk !== 'on-track';
  const when = useShopDayTime();
  const promise = item.promise === null || operation.state === 'done' ? '' : `◆${when(item.promise)}`;
  const locked = operation.plan.locked && operation.state !== 'done';
  const room = roomFor({ width, plate: plateOrPickup(visit.plate, visit.pickup), marked, locked, promise, scale });
  const classes = [
    'job',
    `job-${operation.state}`,
    stateClass(state),
    dimmed && 'job-dimmed',
    item.overdueMinutes > 0 && 'job-overdue',
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} title={item.name}>
      <JobStretches item={item} />
      <div className="job-words tl-slide">
        <div className="job-line">
          {room.mark && risk !== null && <StateMark state={risk} shapeOnly />}
          {room.lock && <Lock />}
          <strong className="job-plate">{room.plate}</strong>
          {room.model && <span className="job-model">{visit.model}</span>}
          {room.promise && <span className="job-promise">{promise}</span>}
        </div>
        {room.operation && <JobWork item={item} worked={room.worked} when={when} />}
      </div>
      {locked && !room.lock && <Lock corner />}
      {operation.state !== 'done' && <DropMark visitId={visit.id} />}
    </div>
  );
});

/** A small padlock: what the dispatcher fixed, no suggestion moves (F5). */
function Lock({ corner = false }: { corner?: boolean }) {
  return (
    <svg className={corner ? 'job-lock job-lock-corner' : 'job-lock'} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 5.500h8V11H2zM3.750 5.500V3.750a2.250 2.250 0 0 1 4.500 0V5.500" />
    </svg>
  );
}

type WorkProps = { item: BoardItem; worked: boolean; when: (at: number) => string };

/** The second line: why it stands still or should have begun, what it is, and how far it got. */
function JobWork({ item, worked, when }: WorkProps) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const english = useLanguage() === 'en';
  const { operation, overdueMinutes } = item;
  const { hold } = operation;
  return (
    <div className="job-line job-work">
      {hold !== null && (
        <span className="job-reason">
          {words(`reason.${hold.reason}`)}
          {hold.expectedEnd !== null && ` →${when(hold.expectedEnd)}`}
        </span>
      )}
      {overdueMinutes > 0 && <span className="job-reason">{t('shouldHaveStarted', { n: overdueMinutes })}</span>}
      <span className="job-operation">{english ? operation.nameEn : operation.nameZh}</span>
      {worked && (
        <span className="job-minutes">{t('minutesOf', { worked: item.worked, standard: operation.plan.minutes })}</span>
      )}
    </div>
  );
}

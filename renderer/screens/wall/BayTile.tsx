import { shopDate } from '../../../shared/domain/calendar.ts';
import { clockTime, monthDay, plateOrPickup } from '../../../shared/i18n/format.ts';
import { wallTexts } from '../../../shared/i18n/wall.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, stateClass, type VisibleState } from '../../ui/StateMark.tsx';
import type { Tile, TileCar } from './wall.model.ts';

type Props = {
  tile: Tile;
  timeZone: string;
  /** Shop time, epoch ms, to the minute. */
  minute: number;
};

const WORDS = {
  working: 'tileWorking',
  held: 'tileHeld',
  waiting: 'tileWaiting',
  inspecting: 'tileInspecting',
  'to-wash': 'tileToWash',
  washing: 'tileWashing',
  ready: 'tileReady',
} as const satisfies Record<TileCar['state'], keyof typeof wallTexts>;

const MARKS = {
  held: 'held',
  waiting: 'waiting',
  inspecting: 'waiting',
  'to-wash': 'waiting',
  ready: 'ready',
} as const satisfies Record<Exclude<TileCar['state'], 'working' | 'washing'>, VisibleState>;

/** One bay: empty and quiet, closed and crossed out, or with its car. */
export function BayTile({ tile, timeZone, minute }: Props) {
  const t = useText(wallTexts);
  const word = useText(wordsTexts);
  const { bay, closed, car, next } = tile;
  const time = (at: number) => shortTime(at, minute, timeZone);
  if (car !== null) return <CarTile label={bay.label} car={car} closed={closed !== null} time={time} />;
  if (closed !== null) {
    return (
      <article className="wall-tile wall-closed">
        <p className="wall-tile-head">
          <strong className="wall-label">{bay.label}</strong>
          <StateMark state="held" label={t('tileClosed')} />
        </p>
        <p className="wall-line">{closed.reason}</p>
        <p className="wall-line wall-foot">
          {closed.expectedBack === null ? '' : t('back', { time: time(closed.expectedBack) })}
        </p>
      </article>
    );
  }
  return (
    <article className="wall-tile wall-free">
      <p className="wall-tile-head">
        <strong className="wall-label">{bay.label}</strong>
      </p>
      <p className="wall-line">{word(`bayKind.${bay.kind}`)}</p>
      <p className="wall-line wall-foot">
        {next === null ? null : (
          <span className="wall-next">
            {t('next')} <PlateText plate={plateOrPickup(next.plate, next.pickup)} />
          </span>
        )}
      </p>
    </article>
  );
}

type CarProps = { label: string; car: TileCar; closed: boolean; time: (at: number) => string };

function CarTile({ label, car, closed, time }: CarProps) {
  const t = useText(wallTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const risk: VisibleState = car.state === 'ready' ? 'ready' : car.risk;
  const name = car.operation === null ? '' : language === 'en' ? car.operation.nameEn : car.operation.nameZh;
  const more = car.more > 0 ? ` ${t('more', { n: car.more })}` : '';
  const doing = car.reason === null ? `${name}${more}` : word(`reason.${car.reason}`);
  return (
    <article className={`wall-tile wall-car ${stateClass(risk)} wall-${car.state}`}>
      <p className="wall-tile-head">
        <strong className="wall-label">{label}</strong>
        <CarState state={car.state} closed={closed} />
      </p>
      <p className="wall-plate">
        <PlateText plate={plateOrPickup(car.visit.plate, car.visit.pickup)} />
      </p>
      <p className="wall-line wall-doing">{doing}</p>
      <p className="wall-line wall-foot">
        <span className={car.over > 0 ? 'wall-over' : undefined}>
          {car.over > 0 ? t('over', { n: car.over }) : car.until === null ? '' : t('until', { time: time(car.until) })}
        </span>
        {car.promise === null ? null : (
          <span className="wall-promise">
            <span className="sr-only">{t('promise')} </span>
            <StateMark state={risk} label={time(car.promise)} />
          </span>
        )}
      </p>
    </article>
  );
}

/** How the work stands; how the promise stands is said beside the promise. */
function CarState({ state, closed }: { state: TileCar['state']; closed: boolean }) {
  const t = useText(wallTexts);
  if (closed) return <StateMark state="held" label={t('tileClosed')} />;
  if (state !== 'working' && state !== 'washing') return <StateMark state={MARKS[state]} label={t(WORDS[state])} />;
  return (
    <span className="wall-running">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 1.5 14 8 3 14.5Z" fill="currentColor" />
      </svg>
      {t(WORDS[state])}
    </span>
  );
}

/** Today the hour, any other day the date. */
function shortTime(at: number, now: number, timeZone: string): string {
  return shopDate(at, timeZone) === shopDate(now, timeZone) ? clockTime(at, timeZone) : monthDay(at, timeZone);
}

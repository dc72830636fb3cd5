import { clockTime, countdown, plateOrPickup } from '../../../shared/i18n/format.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import type { CarAtStake, OnTimeReport } from '../../../shared/protocol/reports.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

type Props = { now: OnTimeReport['now']; zone: string; onOpen: (visitId: string) => void };

/** What can still be saved: cars here that are past their promise, or will be (V10). The same whatever period is shown. */
export function NowPanel({ now, zone, onOpen }: Props) {
  const t = useText(onTimeTexts);
  return (
    <section className="panel at-stake">
      <header>
        <h2>{t('now')}</h2>
        <ul className="at-stake-counts">
          <li>
            {t('open')} <strong className="figure">{now.open}</strong>
          </li>
          <li>
            <StateMark state="late" label={t('overdue')} /> <strong className="figure">{now.overdue}</strong>
          </li>
          <li>
            <StateMark state="at-risk" label={t('atRisk')} /> <strong className="figure">{now.atRisk}</strong>
          </li>
        </ul>
      </header>
      {now.overdue + now.atRisk === 0 && <p className="quiet">{t('noneAtStake')}</p>}
      <ul className="at-stake-cars">
        {now.cars.map((car) => (
          <Car key={car.visitId} car={car} zone={zone} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Car({ car, zone, onOpen }: { car: CarAtStake; zone: string; onOpen: Props['onOpen'] }) {
  const language = useLanguage();
  const now = useNow(60_000);
  const standing = countdown(language, car.promiseAt, now);
  return (
    <li>
      <button type="button" className="at-stake-car" onClick={() => onOpen(car.visitId)}>
        <span className="figure">{plateOrPickup(car.plate, car.pickup)}</span>
        <span className="at-stake-model">{car.model}</span>
        <span className="at-stake-due figure">{clockTime(car.promiseAt, zone)}</span>
        <StateMark state={car.late ? 'late' : 'at-risk'} label={standing} />
      </button>
    </li>
  );
}

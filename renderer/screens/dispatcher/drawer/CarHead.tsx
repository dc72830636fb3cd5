import { Button } from 'antd';
import { forecastOf } from '../../../../shared/domain/forecast.ts';
import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { countdown, dayTime, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { StateMark, stateClass } from '../../../ui/StateMark.tsx';
import { type Car, carOf } from '../board/car.model.ts';

/** Which car, at what stage, and how its promise stands against the forecast. */
export function CarHead({ file, onClose }: { file: VisitFile; onClose: () => void }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const now = useNow(60_000);
  const shop = useRow('shop', 'shop')?.shop;
  if (shop === undefined) return null;
  const { visit } = file;
  const car = carOf(file, shop, now);
  const about = [visit.model, visit.colour, words(`category.${visit.category}`), visit.waits ? t('waits') : ''];
  return (
    <header className={`drawer-head ${stateClass(car.risk ?? 'waiting')}`}>
      <div className="drawer-car">
        <strong className="drawer-plate">{plateOrPickup(visit.plate, visit.pickup)}</strong>
        <span className="drawer-pickup figure">{visit.pickup}</span>
        <span className="drawer-stage">{words(`stage.${car.stage}`)}</span>
        <Button type="text" aria-label={t('closeStory')} title={t('keyHint', { key: 'Esc' })} onClick={onClose}>
          ✕
        </Button>
      </div>
      <p className="drawer-about">{about.filter(Boolean).join(' · ')}</p>
      <PromiseLine car={car} now={now} zone={shop.hours.timeZone} forecast={forecastOf(file, shop, now)} />
    </header>
  );
}

type PromiseProps = { car: Car; now: number; zone: string; forecast: number | null };

/** What was promised, how long until then, and when the car will be settled as things stand: never the same field (P1). */
function PromiseLine({ car, now, zone, forecast }: PromiseProps) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  if (car.promise === null) return <p className="drawer-promise">{t('noPromise')}</p>;
  const { readyAt, settledAt } = car.file.visit;
  const done = readyAt !== null || settledAt !== null;
  const ahead = forecast === null ? t('forecastNone') : t('forecast', { time: dayTime(language, forecast, now, zone) });
  return (
    <p className="drawer-promise">
      <StateMark state={car.risk ?? 'waiting'} />
      <span className="figure drawer-told">{t('promised', { time: dayTime(language, car.promise, now, zone) })}</span>
      {!done && <span>{countdown(language, car.promise, now)}</span>}
      {!done && <span className="drawer-forecast">{ahead}</span>}
    </p>
  );
}

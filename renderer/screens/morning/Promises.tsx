import type { Shop } from '../../../shared/domain/model.ts';
import type { HourOfPromises } from '../../../shared/domain/morning.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

type Props = { hours: readonly HourOfPromises[]; shop: Shop; onOpen: (visitId: string) => void };

const COUNTS = [
  ['done', 'done'],
  ['onTrack', 'on-track'],
  ['atRisk', 'at-risk'],
  ['late', 'late'],
] as const;
const sumOf = (hour: HourOfPromises) => hour.done + hour.onTrack + hour.atRisk + hour.late;

/** Today's promises hour by hour: how many are due, and which of them will be missed. */
export function Promises({ hours, shop, onOpen }: Props) {
  const t = useText(morningTexts);
  const total = hours.reduce((sum, hour) => sum + sumOf(hour), 0);
  const most = Math.max(1, ...hours.map(sumOf));
  return (
    <FigurePanel
      title={t('promises', { n: total })}
      className="morning-promises"
      tableClass="morning-list"
      heads={[t('hour'), t('cars'), t('whichCars')]}
      none={total === 0 ? t('promisesNone') : null}
    >
      <tbody>
        {hours.map((hour) => (
          <tr key={hour.hour}>
            <th scope="row" className="figure">
              {String(hour.hour).padStart(2, '0')}:00
            </th>
            <td className="morning-bar-cell">
              <Bar hour={hour} most={most} />
            </td>
            <td>
              <ul className="morning-stake">
                {hour.stake.map(({ file: { visit }, at, risk }) => (
                  <li key={visit.id}>
                    <StateMark state={risk} label={t(risk === 'late' ? 'late' : 'atRisk')} shapeOnly />
                    <button
                      type="button"
                      className="text-button figure"
                      aria-label={t('openCase', { plate: plateOrPickup(visit.plate, visit.pickup) })}
                      onClick={() => onOpen(visit.id)}
                    >
                      {clockTime(at, shop.hours.timeZone)} {plateOrPickup(visit.plate, visit.pickup)}
                    </button>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </FigurePanel>
  );
}

/** As long as the hour is full; each part with its shape and number, so that it reads without colour. */
function Bar({ hour, most }: { hour: HourOfPromises; most: number }) {
  const t = useText(morningTexts);
  return (
    <span className="morning-bar" style={{ width: `${(sumOf(hour) * 100) / most}%` }}>
      {COUNTS.filter(([name]) => hour[name] > 0).map(([name, state]) => (
        <span
          key={name}
          className="morning-bar-part"
          data-state={state}
          style={{ flexGrow: hour[name] }}
          title={`${t(name)} ${hour[name]}`}
        >
          <StateMark
            state={state}
            label={
              <>
                <span className="sr-only">{t(name)} </span>
                {hour[name]}
              </>
            }
          />
        </span>
      ))}
    </span>
  );
}

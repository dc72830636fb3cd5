import { eventText } from '../../../shared/i18n/events.texts.ts';
import { clockTime, monthDay, plateOrPickup } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { RestatementLine } from '../../../shared/protocol/reports.month.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { lines: readonly RestatementLine[]; zone: string; nameOf: (id: string | null) => string };

/** V11: what has changed a closed month since, why, and by whom. */
export function Restatements({ lines, zone, nameOf }: Props) {
  const t = useText(monthTexts);
  const language = useLanguage();
  return (
    <section className="panel month-restatements">
      <h2>{t('restatements')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('noRestatements')}</p>
      ) : (
        <div className="figure-scroll">
          <table className="figure-table month-list">
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('car')}</th>
                <th scope="col">{t('wasIs')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col">{t('person')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, at, by, plate, pickup, before, after, reason, about }) => (
                <tr key={id}>
                  <td>
                    {monthDay(at, zone)} {clockTime(at, zone)}
                  </td>
                  <td>{plateOrPickup(plate, pickup)}</td>
                  <td>
                    <Verdict {...before} /> → <Verdict {...after} />
                  </td>
                  <td className="month-words">{eventText(language, { kind: reason, at, data: about }, zone)}</td>
                  <td>{by === null ? t('program') : nameOf(by)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Verdict({ result, minutesLate }: RestatementLine['before']) {
  const t = useText(monthTexts);
  if (result === 'late' && minutesLate > 0) return t('lateBy', { n: minutesLate });
  const known = (['on-time', 'late', 'left-out', 'open'] as const).find((one) => one === result) ?? 'open';
  return t(`result.${known}`);
}

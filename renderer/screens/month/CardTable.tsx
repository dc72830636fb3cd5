import { perThousand } from '../../../shared/domain/workHours.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import type { PersonCard, WorkCard } from '../../../shared/protocol/reports.month.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { hoursText } from './month.model.ts';

type Props = {
  title: string;
  rows: readonly (PersonCard | WorkCard)[];
  nameOf: (id: string | null) => string;
  /** Of people whose hours are sold. */
  hasHours: boolean;
};

/** The scorecards of a group, one a line: V10, returns (Q2), comebacks (Q3), and hours where hours are worked (J7). */
export function CardTable({ title, rows, nameOf, hasHours }: Props) {
  const t = useText(monthTexts);
  return (
    <section className={`panel month-cards${hasHours ? ' month-cards-wide' : ''}`}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <div className="figure-scroll">
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{t('settled')}</th>
                <th scope="col">{t('rate')}</th>
                <th scope="col">{t('late')}</th>
                <th scope="col">{t('allowance')}</th>
                <th scope="col">{t('points')}</th>
                <th scope="col">{t('returns')}</th>
                <th scope="col">{t('comebacks')}</th>
                {hasHours && <HourHeads />}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{nameOf(row.id)}</th>
                  <td>{row.settled}</td>
                  <td className="figure">{rateText(row.rate)}</td>
                  <td>{row.late}</td>
                  <td>{row.allowance}</td>
                  <td>{row.points > 0 ? <StateMark state="late" label={t('pointsLost', { n: row.points })} /> : 0}</td>
                  <td>{rateText(perThousand(row.reworked, row.visits))}</td>
                  <td>{row.comebacks}</td>
                  {'hours' in row && <HourCells hours={row.hours} />}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function HourHeads() {
  const t = useText(monthTexts);
  return (
    <>
      <th scope="col">{t('sold')}</th>
      <th scope="col">{t('worked')}</th>
      <th scope="col">{t('efficiency')}</th>
      <th scope="col">{t('attended')}</th>
      <th scope="col">{t('utilisation')}</th>
    </>
  );
}

function HourCells({ hours }: { hours: WorkCard['hours'] }) {
  const t = useText(monthTexts);
  const language = useLanguage();
  const { sold, worked, efficiency, attended, utilisation, unrecorded } = hours;
  return (
    <>
      <td>{hoursText(language, sold)}</td>
      <td>{hoursText(language, worked)}</td>
      <td className="figure">{rateText(efficiency)}</td>
      {attended === null ? (
        <td colSpan={2} className="quiet">
          {t('noAttendance')}
        </td>
      ) : (
        <>
          <td>
            {hoursText(language, attended)}
            {unrecorded > 0 && <span className="month-note">{t('unrecordedShort', { n: unrecorded })}</span>}
          </td>
          <td className="figure">{rateText(utilisation)}</td>
        </>
      )}
    </>
  );
}

import { perThousand } from '../../../shared/domain/workHours.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import type { PersonCard, WorkCard } from '../../../shared/protocol/reports.month.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
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
  const heads = [title, t('settled'), t('rate'), t('late'), t('allowance'), t('points'), t('returns'), t('comebacks')];
  const hourHeads = [t('sold'), t('worked'), t('efficiency'), t('attended'), t('utilisation')];
  return (
    <FigurePanel
      title={title}
      className={hasHours ? 'month-cards month-cards-wide' : 'month-cards'}
      heads={hasHours ? [...heads, ...hourHeads] : heads}
      none={rows.length === 0 ? t('none') : null}
    >
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
    </FigurePanel>
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

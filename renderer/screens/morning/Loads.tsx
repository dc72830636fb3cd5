import type { Load } from '../../../shared/domain/fairness.ts';
import { perThousand } from '../../../shared/domain/workHours.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import type { LoadReport, TeamLoad, TechnicianLoad } from '../../../shared/protocol/reports.floor.ts';
import type { Reading } from '../../live/useReading.ts';
import { useRows } from '../../live/useRows.ts';
import { Unread } from '../../parts/reading/Unread.tsx';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

/** Who has how much work, and who gets the easy jobs: teams, then technicians. */
export function Loads({ reading }: { reading: Reading<LoadReport> }) {
  const t = useText(morningTexts);
  const { answer } = reading;
  if (answer === null) {
    return (
      <section className="panel morning-load">
        <h2>{t('load')}</h2>
        <Unread reading={reading} rows={6} rowHeight={28} />
      </section>
    );
  }
  return (
    <>
      <LoadTable title={t('load')} of={t('team')} className="morning-load" rows={answer.teams} />
      {answer.technicians.length > 0 && (
        <LoadTable title={t('loadPeople')} of={t('technician')} className="morning-people" rows={answer.technicians} />
      )}
    </>
  );
}

type Row = TeamLoad | TechnicianLoad;
type Props = { title: string; of: string; className: string; rows: readonly Row[] };

function LoadTable({ title, of, className, rows }: Props) {
  const t = useText(morningTexts);
  const names = new Map([
    ...useRows('team').map(({ id, team }) => [id, team.name] as const),
    ...useRows('person').map(({ id, person }) => [id, person.name] as const),
  ]);
  const hours = [t('plannedToday'), t('workedToday'), t('attendedToday')].concat([
    ...[t('plannedWeek'), t('workedWeek'), t('attendedWeek'), t('reassigned'), t('takenBack')],
  ]);
  const hasJobs = rows.some((row) => 'mix' in row);
  return (
    <FigurePanel
      {...{ title, className }}
      heads={hasJobs ? [of, ...hours, t('jobs'), t('easy'), t('middle'), t('hard')] : [of, ...hours]}
      none={rows.length === 0 ? t('loadNone') : null}
    >
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{names.get(row.id) ?? t('nobody')}</th>
            <Hours load={row.today} />
            <Hours load={row.week} />
            <td>{row.reassigned}</td>
            <td>{row.takenBack}</td>
            {'mix' in row && <Jobs mix={row.mix} />}
          </tr>
        ))}
      </tbody>
    </FigurePanel>
  );
}

function Hours({ load: { planned, worked, attended } }: { load: Load }) {
  const t = useText(morningTexts);
  const language = useLanguage();
  const text = (minutes: number) =>
    (Math.round(minutes / 6) / 10).toLocaleString(language, { minimumFractionDigits: 1 });
  return (
    <>
      <td>{text(planned)}</td>
      <td>{text(worked)}</td>
      {attended === null ? <td className="quiet">{t('unrecorded')}</td> : <td>{text(attended)}</td>}
    </>
  );
}

function Jobs({ mix }: { mix: TechnicianLoad['mix'] }) {
  const { jobs } = mix;
  return (
    <>
      <td>{jobs}</td>
      <td>{rateText(perThousand(mix.junior, jobs))}</td>
      <td>{rateText(perThousand(mix.intermediate, jobs))}</td>
      <td>{rateText(perThousand(mix.senior, jobs))}</td>
    </>
  );
}

import { minutesText } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useReport } from '../../live/useReport.ts';
import { useRows } from '../../live/useRows.ts';
import { Unread } from '../../parts/reading/Unread.tsx';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CarCell } from './CarCell.tsx';

/** So many are talked about one by one; the on-time page has all. */
const MOST = 12;

/** What was settled late on the last working day, and where its time went (V8). */
export function LateYesterday({ day, onOpen }: { day: string; onOpen: (visitId: string) => void }) {
  const t = useText(morningTexts);
  const shares = useText(ontimeWordsTexts);
  const language = useLanguage();
  const people = useRows('person');
  const reading = useReport('late-list', { period: 'day', date: day, limit: MOST }, { live: true });
  const { answer } = reading;
  if (answer === null) {
    return (
      <section className="panel morning-late">
        <h2>{t('lateListOf', { day: day.slice(5) })}</h2>
        <Unread reading={reading} rows={4} rowHeight={28} />
      </section>
    );
  }
  const { total, lines } = answer;
  return (
    <FigurePanel
      title={t('lateList', { day: day.slice(5), n: total })}
      className="morning-late"
      tableClass="morning-list"
      heads={[t('car'), t('minutesLate'), t('cause'), t('advisor')]}
      none={total === 0 ? t('lateNone') : null}
    >
      <tbody>
        {lines.map((line) => (
          <tr key={line.visitId}>
            <CarCell car={line} visitId={line.visitId} onOpen={onOpen} />
            <td>
              <StateMark
                state="late"
                label={line.minutesLate > 0 ? minutesText(language, line.minutesLate) : t('saidByCustomer')}
              />
            </td>
            <td>
              {line.cause !== null && t('causeOf', { cause: shares(`share.${line.cause}`), n: line.causeMinutes })}
            </td>
            <td>{people.find((row) => row.id === line.advisorId)?.person.name ?? t('nobody')}</td>
          </tr>
        ))}
      </tbody>
      {total > lines.length && (
        <tfoot>
          <tr>
            <td colSpan={4}>{t('more', { n: total - lines.length })}</td>
          </tr>
        </tfoot>
      )}
    </FigurePanel>
  );
}

import { addDays, atShopTime, shopDate } from '../../../shared/domain/calendar.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { planningWordsTexts } from '../../../shared/i18n/planning.words.texts.ts';
import type { LoadReport } from '../../../shared/protocol/reports.floor.ts';
import type { Reading } from '../../live/useReading.ts';
import { useRows } from '../../live/useRows.ts';
import { Unread } from '../../parts/reading/Unread.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { reading: Reading<LoadReport>; now: number; zone: string };

/** Who is not there today, and from when to when. */
export function Absences({ reading, now, zone }: Props) {
  const t = useText(morningTexts);
  const words = useText(planningWordsTexts);
  const language = useLanguage();
  const people = useRows('person');
  const { answer } = reading;
  const today = shopDate(now, zone);
  const [start, end] = [atShopTime(today, 0, zone), atShopTime(addDays(today, 1), 0, zone)];
  const moment = (at: number) => dayTime(language, at, now, zone);
  return (
    <section className="panel morning-absences">
      <h2>{t('absences', { n: answer?.absences.length ?? 0 })}</h2>
      {answer === null && <Unread reading={reading} rows={2} rowHeight={28} />}
      {answer?.absences.length === 0 && <p className="quiet">{t('absencesNone')}</p>}
      <ul>
        {answer?.absences.map(({ id, personId, from, to, kind }) => (
          <li key={id}>
            <span>{people.find((row) => row.id === personId)?.person.name ?? t('nobody')}</span>
            <span className="quiet">{words(`absence.${kind}`)}</span>
            <span className="figure">
              {from <= start && end <= to ? t('allDay') : t('fromTo', { from: moment(from), to: moment(to) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { periodOf } from '../../../shared/domain/periods.ts';
import { clockTime, monthDay, plateOrPickup } from '../../../shared/i18n/format.ts';
import { rateText } from '../../../shared/i18n/rate.ts';
import { signsTexts } from '../../../shared/i18n/signs.texts.ts';
import type { SignLine, SignsReport } from '../../../shared/protocol/reports.month.ts';
import { useReport } from '../../live/useReport.ts';
import { ReadNote } from '../../parts/reading/ReadNote.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Props = { month: string; zone: string; nameOf: (id: string | null) => string };

/** Signs that figures were helped along: listed for the manager to look into, never judged. */
export function Signs({ month, zone, nameOf }: Props) {
  const t = useText(signsTexts);
  const reading = useReport('signs', periodOf('month', `${month}-01`));
  const { answer } = reading;
  return (
    <section className="panel month-signs">
      <h2>{t('title')}</h2>
      {!answer && !reading.failed && <Skeleton rows={3} rowHeight={28} />}
      <ReadNote reading={reading} />
      {answer && <p className="quiet">{t('note', { n: answer.looked })}</p>}
      {answer?.groups.length === 0 && <p className="quiet">{t('none')}</p>}
      {answer?.groups.map((group) => (
        <SignGroup key={group.kind} group={group} {...{ zone, nameOf }} />
      ))}
    </section>
  );
}

type GroupProps = Omit<Props, 'month'> & { group: SignsReport['groups'][number] };

function SignGroup({ group: { kind, count, lines }, zone, nameOf }: GroupProps) {
  const t = useText(signsTexts);
  return (
    <details>
      <summary>
        {t(kind)} <strong className="figure">{t('count', { n: count })}</strong>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={`${line.visitId} ${line.personId} ${line.at}`}>
            <span className="figure">
              {line.at === null ? '' : `${monthDay(line.at, zone)} ${clockTime(line.at, zone)}`}
            </span>
            <span>{line.visitId === null ? '' : plateOrPickup(line.plate, line.pickup)}</span>
            <span>{nameOf(line.personId)}</span>
            <Said line={line} />
          </li>
        ))}
      </ul>
      {count > lines.length && <p className="quiet">{t('more', { n: count - lines.length })}</p>}
    </details>
  );
}

function Said({ line: { kind, value, expected } }: { line: SignLine }) {
  const t = useText(signsTexts);
  const isShare = kind === 'excuse-share';
  const [seen, usual] = isShare ? [rateText(value), rateText(expected)] : [value, expected];
  return <span>{t(`said.${kind}`, { value: seen, expected: usual })}</span>;
}

import { eventText } from '../../../shared/i18n/events.texts.ts';
import { clockTime, monthDay, plateOrPickup } from '../../../shared/i18n/format.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import type { RestatementLine } from '../../../shared/protocol/reports.month.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { lines: readonly RestatementLine[]; zone: string; nameOf: (id: string | null) => string };

/** V11: what has changed a closed month since, why, and by whom. */
export function Restatements({ lines, zone, nameOf }: Props) {
  const t = useText(monthTexts);
  const language = useLanguage();
  return (
    <FigurePanel
      title={t('restatements')}
      className="month-restatements"
      tableClass="month-list"
      heads={[t('when'), t('car'), t('wasIs'), t('reason'), t('person')]}
      none={lines.length === 0 ? t('noRestatements') : null}
    >
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
    </FigurePanel>
  );
}

function Verdict({ result, minutesLate }: RestatementLine['before']) {
  const t = useText(monthTexts);
  if (result === 'late' && minutesLate > 0) return t('lateBy', { n: minutesLate });
  const known = (['on-time', 'late', 'left-out', 'open'] as const).find((one) => one === result) ?? 'open';
  return t(`result.${known}`);
}

import { shopDate } from '../../../shared/domain/calendar.ts';
import { clockTime, minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { LateLine } from '../../../shared/protocol/reports.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { useNames } from './useNames.ts';

type Props = { lines: readonly LateLine[]; zone: string; onOpen: (visitId: string) => void };

/** Late cars, each with where most of its time went. A click anywhere on a line opens why. */
export function LateTable({ lines, zone, onOpen }: Props) {
  const t = useText(onTimeTexts);
  return (
    <table className="figure-table late-table">
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('car')}</th>
          <th scope="col">{t('minutesLate')}</th>
          <th scope="col">{t('cause')}</th>
          <th scope="col">{t('promised')}</th>
          <th scope="col">{t('delivered')}</th>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('advisor')}</th>
          <th scope="col">{t('people')}</th>
          <th scope="col">{t('note')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.visitId} line={line} zone={zone} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, zone, onOpen }: { line: LateLine; zone: string; onOpen: Props['onOpen'] }) {
  const t = useText(onTimeTexts);
  const words = useText(wordsTexts);
  const shares = useText(ontimeWordsTexts);
  const nameOf = useNames();
  const plate = plateOrPickup(line.plate, line.pickup);
  const open = () => onOpen(line.visitId);
  // the day beside the time only where it is another than that of settlement
  const moment = (at: number | null) => {
    if (at === null) return '';
    const day = shopDate(at, zone);
    return day === line.settledDay ? clockTime(at, zone) : `${day.slice(5)} ${clockTime(at, zone)}`;
  };
  return (
    // a larger target for the mouse; the keyboard and a screen reader use the button in the line
    <tr className="late-line" onClick={open}>
      <td>{line.settledDay.slice(5)}</td>
      <td>
        <button type="button" className="text-button figure" aria-label={t('openCase', { plate })}>
          {plate}
        </button>{' '}
        <span className="quiet">{line.model}</span>
      </td>
      <td>
        <LateBy line={line} />
      </td>
      <td>{line.cause !== null && t('causeOf', { cause: shares(`share.${line.cause}`), n: line.causeMinutes })}</td>
      <td className="figure">{moment(line.basisAt)}</td>
      <td className="figure">{moment(line.comparedAt)}</td>
      <td>{words(`category.${line.category}`)}</td>
      <td>{nameOf('advisorId', line.advisorId)}</td>
      <td>{line.personIds.map((id) => nameOf('personId', id)).join(' ')}</td>
      <td>{noteOf(line, words, shares)}</td>
    </tr>
  );
}

function LateBy({ line: { minutesLate, result } }: { line: LateLine }) {
  const t = useText(onTimeTexts);
  const language = useLanguage();
  const label = minutesLate > 0 ? minutesText(language, minutesLate) : t('saidByCustomer');
  return <StateMark state={result === 'late' ? 'late' : 'done'} label={label} />;
}

/** The excuse and how it stands (V4). */
function noteOf(
  { excuse, excuseReason }: Pick<LateLine, 'excuse' | 'excuseReason'>,
  words: ReturnType<typeof useText<typeof wordsTexts>>,
  shares: ReturnType<typeof useText<typeof ontimeWordsTexts>>,
): string {
  if (excuse === null || excuseReason === null) return '';
  return `${words(`reason.${excuseReason}`)} · ${shares(`excuseState.${excuse}`)}`;
}

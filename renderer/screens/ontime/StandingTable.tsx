import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import type { GroupStanding } from '../../../shared/protocol/reports.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

type Props = {
  title: string;
  rows: readonly GroupStanding[];
  nameOf: (id: string | null) => string;
  /** Shows the late cars of one; null where there is no list for whoever looks. */
  onPick: ((id: string) => void) | null;
};

/** V10 for each advisor, technician, team or category: never a rate without its N and its allowance. */
export function StandingTable({ title, rows, nameOf, onPick }: Props) {
  const t = useText(onTimeTexts);
  const heads = [title, t('settled'), t('rate'), t('late'), t('allowance'), t('standing')];
  return (
    <FigurePanel className="standing" {...{ title, heads }} none={rows.length === 0 ? t('noneHere') : null}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {onPick && row.id !== null && row.late > 0 ? (
                <button type="button" className="text-button" onClick={() => onPick(row.id as string)}>
                  {nameOf(row.id)}
                </button>
              ) : (
                nameOf(row.id)
              )}
            </th>
            <td>{row.settled}</td>
            <td className="figure">{rateText(rateOf(row))}</td>
            <td>{row.late}</td>
            <td>{row.allowance}</td>
            <td>
              <Margin row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </FigurePanel>
  );
}

function Margin({ row: { points, allowance, late } }: { row: GroupStanding }) {
  const t = useText(onTimeTexts);
  if (points > 0) return <StateMark state="late" label={t('pointsShort', { n: points })} />;
  return <StateMark state="ready" label={t('leftShort', { n: allowance - late })} />;
}

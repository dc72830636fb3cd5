import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import type { GroupStanding } from '../../../shared/protocol/reports.ts';
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
  return (
    <section className="panel standing">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('noneHere')}</p>
      ) : (
        <div className="figure-scroll standing-scroll">
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{t('settled')}</th>
                <th scope="col">{t('rate')}</th>
                <th scope="col">{t('late')}</th>
                <th scope="col">{t('allowance')}</th>
                <th scope="col">{t('standing')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {onPick && row.id !== null && row.late > 0 ? (
                      <button type="button" className="text-button" onClick={() => onPick(row.id as string)}>
                        {nameOf(row.id)}
                      </button>
                    ) : (
                      nameOf(row.id)
                    )}
                  </td>
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
          </table>
        </div>
      )}
    </section>
  );
}

function Margin({ row: { points, allowance, late } }: { row: GroupStanding }) {
  const t = useText(onTimeTexts);
  if (points > 0) return <StateMark state="late" label={t('pointsShort', { n: points })} />;
  return <StateMark state="ready" label={t('leftShort', { n: allowance - late })} />;
}

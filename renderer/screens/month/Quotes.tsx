import { useState } from 'react';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { quoteTexts } from '../../../shared/i18n/quote.texts.ts';
import { rateOf, rateText } from '../../../shared/i18n/rate.ts';
import type { MissedQuote, QuoteMonth } from '../../../shared/protocol/reports.month.ts';
import { useReport } from '../../live/useReport.ts';
import { useRow } from '../../live/useRows.ts';
import { CaseDrawer } from '../../parts/CaseDrawer.tsx';
import { ReadNote } from '../../parts/reading/ReadNote.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const HEADS = ['month', 'made', 'told', 'counted', 'held', 'rate', 'stated'] as const;

type Props = { month: string; zone: string };

/** Whether quoted promises hold as often as was said (F4), and the cars of the month that did not. */
export function Quotes({ month, zone }: Props) {
  const t = useText(quoteTexts);
  const shop = useRow('shop', 'shop')?.shop;
  const reading = useReport('quotes', { month });
  const [car, setCar] = useState<string | null>(null);
  const { answer } = reading;
  const months = answer?.months ?? [];
  return (
    <section className="panel month-quotes">
      <h2>{t('report')}</h2>
      {!answer && !reading.failed && <Skeleton rows={3} rowHeight={28} />}
      <ReadNote reading={reading} />
      {answer && <p className="quiet">{months.length === 0 ? t('reportNone') : t('reportNote')}</p>}
      {months.length > 0 && (
        <div className="figure-scroll">
          <table className="figure-table">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map((one) => (
                <MonthLine key={one.month} {...one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answer && answer.missed.length > 0 && (
        <Missed missed={answer.missed} of={missedIn(months, month)} zone={zone} onOpen={setCar} />
      )}
      {shop && <CaseDrawer visitId={car} shop={shop} onClose={() => setCar(null)} />}
    </section>
  );
}

function MonthLine({ month, made, told, counted, held, stated }: QuoteMonth) {
  const kept = rateOf({ settled: counted, late: counted - held });
  return (
    <tr>
      <th scope="row">{month}</th>
      <td>{made}</td>
      <td>{told}</td>
      <td>{counted}</td>
      <td>{held}</td>
      <td>{rateText(kept)}</td>
      <td>{rateText(stated)}</td>
    </tr>
  );
}

type MissedProps = { missed: readonly MissedQuote[]; of: number; zone: string; onOpen: (visitId: string) => void };

function Missed({ missed, of, zone, onOpen }: MissedProps) {
  const t = useText(quoteTexts);
  const language = useLanguage();
  return (
    <details>
      <summary>{t('missed', { n: of })}</summary>
      <ul>
        {missed.map(({ visitId, plate, pickup, promisedAt, settledAt }) => (
          <li key={visitId}>
            <button type="button" className="text-button" onClick={() => onOpen(visitId)}>
              {plateOrPickup(plate, pickup)}
            </button>
            <span>
              {t('missedLine', {
                time: dayTime(language, promisedAt, settledAt, zone),
                n: Math.floor((settledAt - promisedAt) / 60_000),
              })}
            </span>
          </li>
        ))}
      </ul>
      {of > missed.length && <p className="quiet">{t('more', { n: of - missed.length })}</p>}
    </details>
  );
}

function missedIn(months: readonly QuoteMonth[], month: string): number {
  const one = months.find((row) => row.month === month);
  return one ? one.counted - one.held : 0;
}

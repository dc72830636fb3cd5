import { Button } from 'antd';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { LATE_LISTS } from '../../../shared/protocol/reports.ts';
import { useReport } from '../../live/useReport.ts';
import { ReadNote } from '../../parts/reading/ReadNote.tsx';
import { Unread } from '../../parts/reading/Unread.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { LateTable } from './LateTable.tsx';
import { FILTERS, type FilterName, listQuery, PAGE, type Question } from './onTime.query.ts';
import { useNames } from './useNames.ts';

type Props = { question: Question; today: string; zone: string; onAsk: (change: Partial<Question>) => void };

/** The cars behind the figures, narrowed down to what was clicked. */
export function LateCars({ question, today, zone, onAsk }: Props) {
  const t = useText(onTimeTexts);
  const reading = useReport('late-list', listQuery(question, today), { live: true });
  const { answer } = reading;
  return (
    <section className="panel late-cars" id="late-cars" tabIndex={-1}>
      <header>
        <h2>{t(`list.${question.show}`)}</h2>
        <Narrowed question={question} onAsk={onAsk} />
        {answer && <Pages total={answer.total} offset={question.offset} onAsk={onAsk} />}
      </header>
      {answer ? <ReadNote reading={reading} /> : <Unread reading={reading} rows={6} rowHeight={32} />}
      {answer?.total === 0 && <EmptyState icon="all-done">{t('listNone')}</EmptyState>}
      {answer && answer.total > 0 && (
        <div className="figure-scroll">
          <LateTable lines={answer.lines} zone={zone} onOpen={(car) => onAsk({ car })} />
        </div>
      )}
    </section>
  );
}

/** What the list was narrowed down by, each to be taken away again. */
function Narrowed({ question: { filter, show }, onAsk }: Pick<Props, 'question' | 'onAsk'>) {
  const t = useText(onTimeTexts);
  const nameOf = useNames();
  const chosen = FILTERS.filter((name) => filter[name] !== undefined);
  const without = (gone: FilterName) => Object.fromEntries(Object.entries(filter).filter(([name]) => name !== gone));
  if (chosen.length === 0 && show === LATE_LISTS[0]) return null;
  return (
    <ul className="narrowed" aria-label={t('narrowed')}>
      {chosen.map((name) => {
        const what = nameOf(name, filter[name] ?? null);
        return (
          <li key={name}>
            <Button
              size="small"
              aria-label={t('remove', { what })}
              onClick={() => onAsk({ filter: without(name), offset: 0 })}
            >
              {what} ×
            </Button>
          </li>
        );
      })}
      <li>
        <Button size="small" type="link" onClick={() => onAsk({ filter: {}, show: 'late', offset: 0 })}>
          {t('clear')}
        </Button>
      </li>
    </ul>
  );
}

function Pages({ total, offset, onAsk }: { total: number; offset: number; onAsk: Props['onAsk'] }) {
  const t = useText(onTimeTexts);
  if (total === 0) return null;
  const last = Math.min(total, offset + PAGE);
  return (
    <fieldset className="late-pages" aria-label={t('pages')}>
      <span className="figure">{t('page', { from: offset + 1, to: last, total })}</span>
      <Button
        size="small"
        aria-label={t('previous')}
        disabled={offset === 0}
        onClick={() => onAsk({ offset: Math.max(0, offset - PAGE) })}
      >
        ‹
      </Button>
      <Button
        size="small"
        aria-label={t('next')}
        disabled={last >= total}
        onClick={() => onAsk({ offset: offset + PAGE })}
      >
        ›
      </Button>
    </fieldset>
  );
}

import { Button } from 'antd';
import { dayTime } from '../../../shared/i18n/format.ts';
import { quoteTexts } from '../../../shared/i18n/quote.texts.ts';
import type { QuoteAnswer } from '../../../shared/protocol/planning.ts';
import type { QuoteReading } from '../../live/useQuote.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ReadNote } from '../reading/ReadNote.tsx';
import { QuoteCurve } from './QuoteCurve.tsx';
import { percentOf, sureOf } from './quote.model.ts';
import './quote.css';

type Props = {
  /** null: there is nothing to promise yet. */
  reading: QuoteReading | null;
  /** The time that is about to be told, epoch ms. */
  at: number | null;
  /** That time is told from this quote. */
  taken: boolean;
  now: number;
  timeZone: string;
  onTake: (at: number) => void;
};

/** The earliest time that holds, how sure the chosen one is, and what an earlier one would risk (F4). */
export function QuoteOffer({ reading, ...rest }: Props) {
  const t = useText(quoteTexts);
  if (reading === null) return null;
  const { answer, busy, offline, failed, again } = reading;
  return (
    <section className="quote" aria-label={t('label')} aria-busy={busy}>
      {answer !== null && <Offered quote={answer} {...rest} />}
      {answer === null && offline && <p className="quote-quiet">{t('offline')}</p>}
      {answer === null && busy && <p className="quote-quiet">{t('working')}</p>}
      {answer === null && !offline && <ReadNote reading={{ answer, busy, failed, again }} />}
    </section>
  );
}

type OfferedProps = Omit<Props, 'reading'> & { quote: QuoteAnswer };

function Offered({ quote, at, taken, now, timeZone, onTake }: OfferedProps) {
  const t = useText(quoteTexts);
  const language = useLanguage();
  const quoted = quote.at;
  if (quoted === null) {
    const kinds = [...new Set(quote.trouble.map(({ kind }) => kind))];
    return (
      <p className="quote-trouble">
        ▲ {t('none')} {kinds.map((kind) => t(`trouble.${kind}`)).join(language === 'en' ? '; ' : '；')}
      </p>
    );
  }
  const time = (instant: number) => dayTime(language, instant, now, timeZone);
  const sure = at === null ? null : sureOf(quote.curve, at);
  return (
    <>
      <p className="quote-line">
        <span>
          {t('offer', { target: percentOf(quote.target) })}
          <strong className="figure">{time(quoted)}</strong>
        </span>
        <Button size="small" aria-pressed={taken} disabled={taken} onClick={() => onTake(quoted)}>
          {taken ? `✓ ${t('taken')}` : t('take')}
        </Button>
        {at !== null && sure && (
          <span className="quote-chosen" data-holds={sure.side !== 'below' && sure.chance >= quote.target}>
            {t(CHOSEN[sure.side], { time: time(at), chance: percentOf(sure.chance) })}
          </span>
        )}
      </p>
      {quote.few && <p className="quote-quiet">▲ {t('few')}</p>}
      {quote.curve.length > 1 && (
        <QuoteCurve curve={quote.curve} target={quote.target} {...{ at, now, timeZone }} onTake={onTake} />
      )}
    </>
  );
}

const CHOSEN = { about: 'chosen', below: 'chosenBelow', above: 'chosenAbove' } as const;

import { Checkbox } from 'antd';
import type { PromiseEntry } from '../../../../shared/domain/model.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { dayTime, minutesText, money } from '../../../../shared/i18n/format.ts';
import type { QuoteReading } from '../../../live/useQuote.ts';
import { BasisSentence } from '../../../parts/promise/BasisSentence.tsx';
import { QuoteOffer } from '../../../parts/promise/QuoteOffer.tsx';
import { quoteIdOf } from '../../../parts/promise/quote.model.ts';
import { Field } from '../../../ui/Field.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import type { Total } from './answer.model.ts';

type Props = {
  total: Total;
  /** The time that is told, epoch ms; null: the old one stands. */
  at: number | null;
  /** What the forecast proposes; null where the promise holds. */
  proposed: number | null;
  quote: QuoteReading | null;
  /** Does it move the time that counts? */
  counts: boolean | null;
  basis: PromiseEntry | undefined;
  now: number;
  timeZone: string;
  /** null: no new time. */
  onChange: (at: number | null) => void;
};

/** What was approved, and the new time that is told with it. */
export function AnswerPromise({ total, at, proposed, quote, counts, basis, now, timeZone, onChange }: Props) {
  const t = useText(additionsTexts);
  const language = useLanguage();
  const time = (instant: number) => dayTime(language, instant, now, timeZone);
  const { count: n, amountFen, minutes } = total;
  return (
    <div className="answer-promise">
      <p>{t('total', { n, amount: money(amountFen), time: minutesText(language, minutes) })}</p>
      <Checkbox
        checked={at !== null}
        onChange={({ target }) => onChange(target.checked ? (proposed ?? basis?.at ?? now) : null)}
      >
        {t('tellTime')}
      </Checkbox>
      {at !== null && (
        <Field label={t('newPromise')}>
          {(id) => (
            <ShopTimeField id={id} now={now} timeZone={timeZone} value={at} allowClear={false} onChange={onChange} />
          )}
        </Field>
      )}
      <QuoteOffer
        reading={quote}
        at={at ?? basis?.at ?? null}
        taken={quoteIdOf(quote?.answer, at) !== null}
        {...{ now, timeZone }}
        onTake={onChange}
      />
      {proposed !== null && <p className="advisor-quiet">{t('proposed', { time: time(proposed) })}</p>}
      {at !== null && counts !== null && (
        <BasisSentence at={at} counts={counts} basis={basis} now={now} timeZone={timeZone} />
      )}
      {at === null && basis && <p className="promise-effect">{t('noTime', { time: time(basis.at) })}</p>}
    </div>
  );
}

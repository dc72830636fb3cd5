import { Checkbox } from 'antd';
import { promiseRefusal } from '../../../shared/domain/delivery.rules.ts';
import type { Shop, Standard } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useQuote } from '../../live/useQuote.ts';
import { MeansField } from '../../parts/promise/MeansField.tsx';
import { QuoteOffer } from '../../parts/promise/QuoteOffer.tsx';
import { quoteIdOf } from '../../parts/promise/quote.model.ts';
import { Refused } from '../../parts/Refused.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { earliestBy, promiseChoices, quoteRequestOf, type TakeInDraft } from './takeIn.model.ts';
import './promise.css';

type Props = {
  shop: Shop;
  draft: TakeInDraft;
  chosen: readonly Standard[];
  onChange: (change: Partial<TakeInDraft>) => void;
};

/**
 * The first promise (P1): the earliest time that holds (F4), times by the standard, any other by hand, checked as the hub
 * will (P4).
 */
export function PromiseField({ shop, draft, chosen, onChange }: Props) {
  const t = useText(advisorTexts);
  const promise = useText(promiseTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const zone = shop.hours.timeZone;
  const earliest = chosen.length === 0 ? null : earliestBy(chosen, shop, draft.washWanted, now);
  const choices = earliest === null ? [] : promiseChoices(earliest, shop);
  const problem = draft.promiseAt === null ? null : promiseRefusal(shop, draft.promiseAt, now, draft.outsideHours);
  const quote = useQuote(quoteRequestOf(draft));
  const choose = (promiseAt: number | null) =>
    onChange({ promiseAt, quoteId: quoteIdOf(quote?.answer, promiseAt), outsideHours: false });
  const askOutside = draft.outsideHours || problem?.code === 'promise-outside-hours';
  return (
    <fieldset>
      <legend>{t('promise')}</legend>
      {earliest !== null && (
        <p className="advisor-quiet">{t('suggested', { time: dayTime(language, earliest, now, zone) })}</p>
      )}
      <div className="promise-choices">
        {choices.map((at) => (
          <button key={at} type="button" aria-pressed={draft.promiseAt === at} onClick={() => choose(at)}>
            {dayTime(language, at, now, zone)}
          </button>
        ))}
      </div>
      <div className="advisor-pair">
        <Field label={promise('promisedFor')}>
          {(id) => <ShopTimeField now={now} id={id} timeZone={zone} value={draft.promiseAt} onChange={choose} />}
        </Field>
        <MeansField label={promise('means')} value={draft.means} onChange={(means) => onChange({ means })} />
      </div>
      <QuoteOffer
        reading={quote}
        at={draft.promiseAt}
        taken={draft.quoteId !== null && draft.quoteId === quote?.answer?.quoteId}
        now={now}
        timeZone={zone}
        onTake={choose}
      />
      {askOutside && (
        <Checkbox checked={draft.outsideHours} onChange={(event) => onChange({ outsideHours: event.target.checked })}>
          {promise('outsideHours')}
        </Checkbox>
      )}
      <Refused refused={problem} />
    </fieldset>
  );
}

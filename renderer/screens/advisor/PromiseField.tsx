import { Checkbox } from 'antd';
import { promiseRefusal } from '../../../shared/domain/delivery.rules.ts';
import type { Shop, Standard } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { MeansField } from '../../parts/promise/MeansField.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { earliestBy, promiseChoices, type TakeInDraft } from './takeIn.model.ts';
import './promise.css';

type Props = {
  shop: Shop;
  draft: TakeInDraft;
  chosen: readonly Standard[];
  onChange: (change: Partial<TakeInDraft>) => void;
};

/** The first promise (P1): times that can hold by the standard, any other by hand, checked as the hub will (P4). */
export function PromiseField({ shop, draft, chosen, onChange }: Props) {
  const t = useText(advisorTexts);
  const promise = useText(promiseTexts);
  const language = useLanguage();
  const now = useNow(15_000);
  const zone = shop.hours.timeZone;
  const earliest = chosen.length === 0 ? null : earliestBy(chosen, shop, draft.washWanted, now);
  const choices = earliest === null ? [] : promiseChoices(earliest, shop);
  const problem = draft.promiseAt === null ? null : promiseRefusal(shop, draft.promiseAt, now, draft.outsideHours);
  const askOutside = draft.outsideHours || problem?.code === 'promise-outside-hours';
  return (
    <fieldset>
      <legend>{t('promise')}</legend>
      {earliest !== null && (
        <p className="advisor-quiet">{t('suggested', { time: dayTime(language, earliest, now, zone) })}</p>
      )}
      <div className="promise-choices">
        {choices.map((at) => (
          <button
            key={at}
            type="button"
            aria-pressed={draft.promiseAt === at}
            onClick={() => onChange({ promiseAt: at, outsideHours: false })}
          >
            {dayTime(language, at, now, zone)}
          </button>
        ))}
      </div>
      <div className="advisor-pair">
        <Field label={promise('promisedFor')}>
          {(id) => (
            <ShopTimeField
              now={now}
              id={id}
              timeZone={zone}
              value={draft.promiseAt}
              onChange={(promiseAt) => onChange({ promiseAt, outsideHours: false })}
            />
          )}
        </Field>
        <MeansField label={promise('means')} value={draft.means} onChange={(means) => onChange({ means })} />
      </div>
      {askOutside && (
        <Checkbox checked={draft.outsideHours} onChange={(event) => onChange({ outsideHours: event.target.checked })}>
          {promise('outsideHours')}
        </Checkbox>
      )}
      <Refused refused={problem} />
    </fieldset>
  );
}

import type { ReactNode } from 'react';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import type { CallLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { line: CallLine; file: VisitFile; shop: Shop; children: ReactNode };

/** Whom to ring up, and what the customer will speak of: the car, the promise, the work. */
export function Callee({ line, file, shop, children }: Props) {
  const t = useText(callsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const advisor = useRow('person', line.advisorId ?? '')?.person.name;
  const { customer, plate, pickup, model, colour, deliveredAt } = line;
  const zone = shop.hours.timeZone;
  const promise = basisPromise(file, shop.policy)?.at;
  const work = file.operations.filter(({ state }) => state === 'done');
  return (
    <header className="calls-callee">
      <div>
        <h1>{customer?.name || t('noName')}</h1>
        {customer?.phone ? (
          <a href={`tel:${customer.phone}`}>{customer.phone}</a>
        ) : (
          <span className="calls-quiet">{t('noPhone')}</span>
        )}
        {children}
      </div>
      <p>
        <strong>{plateOrPickup(plate, pickup)}</strong> {model} {colour}
        {advisor !== undefined && ` · ${t('advisor')} ${advisor}`}
      </p>
      <p>
        {t('delivered')} <strong>{dayTime(language, deliveredAt, now, zone)}</strong>
        {promise !== undefined && (
          <>
            {' · '}
            {t('promised')} <strong>{dayTime(language, promise, now, zone)}</strong>
          </>
        )}
      </p>
      {file.visit.request !== '' && (
        <p>
          {t('request')}: {file.visit.request}
        </p>
      )}
      {work.length > 0 && (
        <p className="calls-quiet">
          {t('work')}: {work.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)).join(' · ')}
        </p>
      )}
    </header>
  );
}

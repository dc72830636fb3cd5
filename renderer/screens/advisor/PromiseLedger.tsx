import { Button } from 'antd';
import { useState } from 'react';
import type { PromiseEntry, Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useReader } from '../../live/useReader.ts';
import { PromiseSignDialog } from '../../parts/promise/PromiseSignDialog.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import './promise.css';

/** Every time the customer was told (P1), by whom, and which of them counts (P2). A wish can still be signed. */
export function PromiseLedger({ file, shop, now }: { file: VisitFile; shop: Shop; now: number }) {
  const t = useText(advisorTexts);
  const promise = useText(promiseTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const reader = useReader();
  const [signing, setSigning] = useState<PromiseEntry | null>(null);
  const basis = basisPromise(file, shop.policy);
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  const isUnsigned = ({ cause, signatureId }: PromiseEntry) => cause === 'customer' && signatureId === null;
  return (
    <section>
      <h2>{t('promise')}</h2>
      <ol className="promise-ledger">
        {file.promises.map((entry) => (
          <li key={entry.id} data-counts={entry === basis}>
            <strong>{time(entry.at)}</strong>
            <span>{words(`cause.${entry.cause}`)}</span>
            <span>
              {time(entry.agreedAt)} {words(`means.${entry.means}`)} {reader.person(entry.advisorId ?? '')?.name}
            </span>
            <span>{entry.note}</span>
            {isUnsigned(entry) && file.visit.cancelledAt === null ? (
              <Button size="small" onClick={() => setSigning(entry)}>
                ▲ {promise('signNow')}
              </Button>
            ) : (
              <em>{entry === basis ? `● ${t('counts')}` : ''}</em>
            )}
          </li>
        ))}
      </ol>
      {signing && (
        <PromiseSignDialog
          entry={signing}
          customer={file.visit.customer?.name ?? ''}
          timeZone={shop.hours.timeZone}
          onClose={() => setSigning(null)}
        />
      )}
    </section>
  );
}

import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { basisPromise } from '../../../shared/domain/promise.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import './promise.css';

/** Every time the customer was told (P1), and which of them counts (P2). */
export function PromiseLedger({ file, shop, now }: { file: VisitFile; shop: Shop; now: number }) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const basis = basisPromise(file);
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  return (
    <section>
      <h2>{t('promise')}</h2>
      <ol className="promise-ledger">
        {file.promises.map((entry) => (
          <li key={entry.id} data-counts={entry === basis}>
            <strong>{time(entry.at)}</strong>
            <span>{words(`cause.${entry.cause}`)}</span>
            <span>
              {time(entry.agreedAt)} {words(`means.${entry.means}`)}
            </span>
            <span>{entry.note}</span>
            <em>{entry === basis ? `● ${t('counts')}` : ''}</em>
          </li>
        ))}
      </ol>
    </section>
  );
}

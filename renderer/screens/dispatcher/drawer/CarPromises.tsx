import type { VisitFile } from '../../../../shared/domain/model.ts';
import { basisOf, ledgerOf } from '../../../../shared/domain/promise.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { DrawerPart } from './DrawerPart.tsx';

/** The promise ledger (P1): every time told to the customer, and which of them moved the basis (P2). */
export function CarPromises({ file }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const shop = useReader();
  const ledger = ledgerOf(file, shop.shop().policy);
  const basis = basisOf(ledger);
  return (
    <DrawerPart title={t('promises')}>
      {file.promises.length === 0 && <p className="drawer-none">{t('noPromise')}</p>}
      <ol className="drawer-list">
        {ledger.map(({ entry, counts }) => (
          <li key={entry.id} className="ledger" data-basis={entry.id === basis?.id} data-counts={counts}>
            <strong className="figure ledger-time">{dayTime(language, entry.at, now, zone)}</strong>
            <span>{words(`cause.${entry.cause}`)}</span>
            <span className="ledger-note">
              {t(counts ? (entry.id === basis?.id ? 'promiseBasis' : 'promiseReplaced') : 'promiseInformed')}
            </span>
            <span className="ledger-who">
              {[
                dayTime(language, entry.agreedAt, now, zone),
                words(`means.${entry.means}`),
                entry.advisorId && shop.person(entry.advisorId)?.name,
                entry.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </DrawerPart>
  );
}

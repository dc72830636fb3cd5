import type { Trouble } from '../../../../shared/domain/planning/trouble.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useText } from '../../../ui/language.tsx';
import { setDispatch } from '../dispatch.state.ts';

/** What could not be planned, and why: closed, since most of it is known. */
export function Troubles({ troubles }: { troubles: readonly Trouble[] }) {
  const t = useText(suggestTexts);
  const shop = useReader();
  if (troubles.length === 0) return null;
  return (
    <details className="suggest-troubles">
      <summary>{t('troubles', { n: troubles.length })}</summary>
      <ul>
        {troubles.map(({ kind, visitId, operationIds }) => {
          const visit = visitId === null ? undefined : shop.visit(visitId)?.visit;
          return (
            <li key={`${kind} ${visitId} ${operationIds[0]}`}>
              {visit && (
                <button type="button" onClick={() => setDispatch({ visitId: visit.id })}>
                  {plateOrPickup(visit.plate, visit.pickup)}
                </button>
              )}{' '}
              {t(`trouble.${kind}`)}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

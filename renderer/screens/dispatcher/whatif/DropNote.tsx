import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useDrop } from './whatIf.state.ts';
import './whatif.css';

/** So many plates are named; the rest is marked on the board. */
const NAMED = 3;

/** Beside the card in the air: how many promises the drop would break or save, and whose. */
export function DropNote() {
  const t = useText(suggestTexts);
  const english = useLanguage() === 'en';
  const shop = useReader();
  const { late, saved } = useDrop();
  const touched = [...late, ...saved];
  if (touched.length === 0) return null;
  const [more, fewer] = [late.length, saved.length];
  const key = fewer === 0 ? 'dropLate' : more === 0 ? 'dropSaved' : 'dropBoth';
  const plates = touched.slice(0, NAMED).flatMap((id) => {
    const visit = shop.visit(id)?.visit;
    return visit ? [plateOrPickup(visit.plate, visit.pickup)] : [];
  });
  const rest = touched.length > NAMED ? ' …' : '';
  return (
    <span className={more > 0 ? 'drop-note drop-note-late' : 'drop-note'}>
      <strong>{t(key, { n: touched.length, late: more, saved: fewer })}</strong>
      <span>{plates.join(english ? ', ' : '、') + rest}</span>
    </span>
  );
}

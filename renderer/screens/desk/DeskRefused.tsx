import { Button } from 'antd';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { clockTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useReader } from '../../live/useReader.ts';
import { useRow } from '../../live/useRows.ts';
import { useNeedsAttention } from '../../live/useTaps.ts';
import type { RefusedTap } from '../../sync/tap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** S2: what was done on this desk while the hub was away and could not be accepted; stays until it is read. */
export function DeskRefused() {
  const t = useText(deskTexts);
  const { refused, dismiss } = useNeedsAttention();
  if (refused.length === 0) return null;
  return (
    <ul className="desk-refused" role="alert">
      {refused.map((tap) => (
        <li key={tap.n}>
          <Why tap={tap} />
          <Button size="small" onClick={() => void dismiss(tap.n)}>
            {t('read')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Why({ tap }: { tap: RefusedTap }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const shop = useReader();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { visitId, plate } = (tap.payload ?? {}) as { visitId?: string; plate?: string };
  const visit = shop.visit(visitId ?? '')?.visit;
  const car = visit ? plateOrPickup(visit.plate, visit.pickup) : plateOrPickup(plate ?? '', '');
  const when = tap.at === null ? '' : clockTime(tap.at, zone);
  if (tap.kind === 'epoch') return <span>{t('sentAgain', { n: Number(tap.params?.waiting ?? 0) })}</span>;
  return (
    <span>
      <strong>{[t('notAccepted'), when, car].filter(Boolean).join(' · ')}</strong>
      <br />
      {tap.code !== null && refusalText(language, tap.code, tap.params, zone, tap.rule)}
    </span>
  );
}

import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useWaitingCorrections } from '../../parts/correct/useWaitingCorrections.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Corrections } from './Corrections.tsx';
import { LeftTable } from './LeftTable.tsx';
import { Present } from './Present.tsx';
import './shift.css';

/** The shift change (交接班): what waits to be taken over, corrections to decide, and who is here (E8). */
export default function Shift() {
  const t = useText(shiftTexts);
  const shop = useRow('shop', 'shop')?.shop;
  const corrections = useWaitingCorrections();
  if (!shop) return <Skeleton rows={12} rowHeight={36} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: with nothing to press on it, the arrow keys scroll it only so
    <main className="shift" tabIndex={0}>
      <h1 className="sr-only">{t('pageTitle')}</h1>
      <section>
        <h2>{t('toTakeOver')}</h2>
        <LeftTable shop={shop} />
      </section>
      <section>
        <h2>{t('corrections')}</h2>
        <Corrections list={corrections} shop={shop} />
      </section>
      <section>
        <h2>{t('present')}</h2>
        <Present shop={shop} />
      </section>
    </main>
  );
}

import { type CSSProperties, useMemo } from 'react';
import { floorMinute } from '../../../shared/domain/calendar.ts';
import { ageText, clockTime, spanText } from '../../../shared/i18n/format.ts';
import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import type { LoungeRow, LoungeShopRow } from '../../../shared/views/rows.ts';
import type { Box } from '../../kiosk/useBox.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { LoungeLine } from './LoungeLine.tsx';
import { layoutOf } from './lounge.layout.ts';
import { orderRows } from './lounge.order.ts';
import { ReadyCall } from './ReadyCall.tsx';
import { StaleCurtain } from './StaleCurtain.tsx';
import { usePages } from './usePages.ts';
import { Welcome } from './Welcome.tsx';
import './lounge.css';
import './lounge.lines.css';
import './lounge.notices.css';

/** Width in text sizes from which header and footer have room for all they can say. */
const ROOMY = 30;

type Props = {
  box: Box;
  shop: LoungeShopRow;
  rows: readonly LoungeRow[];
  /** Shop time, epoch ms. */
  now: number;
  /** Age of the data, seconds of real time. */
  age: number;
  /** When the last data came, shop time. */
  heardAt: number;
  /** L3: the data is too old to be shown as live. */
  stale: boolean;
  calling: LoungeRow | null;
  called: string | null;
  soundBlocked: boolean;
};

/** The departure board of the lounge: everything it shows, drawn for the box it is given. */
export function LoungeBoard({ box, shop, rows, now, age, heardAt, stale, calling, called, soundBlocked }: Props) {
  const t = useText(loungeTexts);
  const language = useLanguage();
  const layout = useMemo(() => layoutOf(box.width, box.height, language), [box, language]);
  const ordered = useMemo(() => orderRows(rows), [rows]);
  const pages = Math.max(1, Math.ceil(ordered.length / layout.rows));
  const page = usePages(pages, calling !== null);
  const minute = floorMinute(now);
  const shown = ordered.slice(page * layout.rows, (page + 1) * layout.rows);
  const style = {
    '--text': `${layout.text}px`,
    '--slot': `${layout.row}px`,
    '--huge': `${layout.huge}px`,
    '--loud': `${layout.loud}px`,
    width: box.width,
    height: box.height,
    gridTemplateRows: `${layout.header}px ${layout.headings}px minmax(0, 1fr) ${layout.footer}px`,
  } as CSSProperties;

  return (
    <div
      className="lounge"
      data-theme="dark"
      data-lines={layout.lines}
      data-tall={box.height > box.width}
      data-roomy={box.width >= layout.text * ROOMY}
      data-stale={stale}
      style={style}
    >
      <header className="lounge-header">
        <div className="lounge-names">
          <h1 className="lounge-title">{t('title')}</h1>
          <span className="lounge-shop">{shop.name}</span>
        </div>
        {shop.sample ? <span className="lounge-sample">{t('sample')}</span> : null}
        <time className="lounge-clock">{clockTime(now, shop.timeZone)}</time>
      </header>
      <div className="lounge-headings" aria-hidden="true">
        {layout.headings > 0 && rows.length > 0
          ? (['pickup', 'plate', 'car', 'progress', 'told'] as const).map((key) => <span key={key}>{t(key)}</span>)
          : null}
      </div>
      <main className="lounge-main">
        {rows.length === 0 ? (
          <Welcome />
        ) : (
          <ol className="lounge-list">
            {shown.map((row) => (
              <LoungeLine key={row.id} row={row} minute={minute} timeZone={shop.timeZone} called={row.id === called} />
            ))}
          </ol>
        )}
        {calling !== null && !stale ? <ReadyCall key={calling.id} row={calling} /> : null}
      </main>
      <footer className="lounge-footer">
        <span className="lounge-age">
          {stale
            ? t('staleFor', { span: spanText(language, age * 1_000) })
            : t('updated', { age: ageText(language, age * 1_000) })}
        </span>
        {soundBlocked ? (
          <span className="lounge-sound">{t('soundOff')}</span>
        ) : (
          <span className="lounge-hint">{t('hint')}</span>
        )}
        <PageMark page={page} pages={pages} />
      </footer>
      {stale ? <StaleCurtain time={clockTime(heardAt, shop.timeZone)} /> : null}
    </div>
  );
}

/** Which page stands: as dots while they can be counted at a glance, and always in figures. */
function PageMark({ page, pages }: { page: number; pages: number }) {
  const t = useText(loungeTexts);
  if (pages === 1) return null;
  return (
    <span className="lounge-pages">
      {pages <= 8 ? (
        <svg viewBox={`0 0 ${pages * 24} 24`} style={{ width: `${pages * 0.8}em` }} aria-hidden="true">
          {[...Array(pages).keys()].map((dot) => (
            <circle
              key={dot}
              className={dot === page ? 'lounge-dot-now' : 'lounge-dot'}
              cx={dot * 24 + 12}
              cy="12"
              r="7"
            />
          ))}
        </svg>
      ) : null}
      {t('page', { page: page + 1, pages })}
    </span>
  );
}

import { type CSSProperties, useEffect, useMemo } from 'react';
import { stripOf } from '../../../shared/domain/strip.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { wallTexts } from '../../../shared/i18n/wall.texts.ts';
import { useNightReload } from '../../kiosk/nightReload.ts';
import { useBox } from '../../kiosk/useBox.ts';
import { useRightPage } from '../../kiosk/useRightPage.ts';
import { useAgeSeconds } from '../../live/useAgeSeconds.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { StaleBanner } from '../../ui/StaleBanner.tsx';
import { BayTile } from './BayTile.tsx';
import { StripBar } from './StripBar.tsx';
import { wallLayoutOf } from './wall.layout.ts';
import { tilesOf } from './wall.model.ts';
import '../../ui/hatch.css';
import './wall.css';

/** The workshop's TV: every bay at once, and how the day stands. */
export function Wall() {
  const t = useText(wallTexts);
  const box = useBox();
  const shop = useRow('shop', 'shop')?.shop;
  const bays = useRows('bay');
  const visits = useRows('visit');
  const minute = useNow(60_000);
  const { heardAt, stale } = useConnection();
  useRightPage('wall');
  useNightReload(shop?.hours.timeZone);
  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);

  const files = useMemo(() => visits.map((row) => row.file), [visits]);
  const tiles = useMemo(
    () =>
      shop === undefined
        ? []
        : tilesOf(
            shop,
            bays.map((row) => row.bay),
            files,
            minute,
          ),
    [shop, bays, files, minute],
  );
  const strip = useMemo(() => (shop === undefined ? null : stripOf(files, shop, minute)), [shop, files, minute]);
  const layout = useMemo(() => wallLayoutOf(tiles.length, box.width, box.height), [tiles.length, box]);

  if (shop === undefined || strip === null || heardAt === null) {
    return (
      <div className="wall-start" data-theme="dark">
        {t('connecting')}
      </div>
    );
  }
  const style = {
    '--text': `${layout.text}px`,
    '--strip': `${layout.strip}px`,
    '--columns': layout.columns,
    '--rows': layout.rows,
    width: box.width,
    height: box.height,
  } as CSSProperties;
  return (
    <div className="wall" data-theme="dark" data-compact={layout.compact} data-stale={stale} style={style}>
      <StripBar strip={strip} time={clockTime(minute, shop.hours.timeZone)} sample={shop.sample} />
      {stale ? <Stale heardAt={heardAt} timeZone={shop.hours.timeZone} /> : null}
      {tiles.length === 0 ? (
        <p className="wall-empty">{t('noBays')}</p>
      ) : (
        <main className="wall-grid">
          {tiles.map((tile) => (
            <BayTile key={tile.bay.id} tile={tile} timeZone={shop.hours.timeZone} minute={minute} />
          ))}
        </main>
      )}
    </div>
  );
}

/** L3, over the figures, which are the first thing that is no longer true. */
function Stale({ heardAt, timeZone }: { heardAt: number; timeZone: string }) {
  const age = useAgeSeconds();
  return (
    <div className="wall-stale">
      <StaleBanner time={clockTime(heardAt, timeZone)} age={age} />
    </div>
  );
}

import { useEffect, useRef, useState } from 'react';
import { spelledPickup } from '../../../shared/i18n/format.ts';
import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { useNightReload } from '../../kiosk/nightReload.ts';
import { useBox } from '../../kiosk/useBox.ts';
import { useRightPage } from '../../kiosk/useRightPage.ts';
import { useAgeSeconds } from '../../live/useAgeSeconds.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { LoungeBoard } from './LoungeBoard.tsx';
import { useReadyCalls } from './useReadyCalls.ts';
import { createVoice, type Voice } from './voice.ts';

/** The lounge page: what the hub sent, when, and what is to be heard; the board draws it. */
export function Lounge() {
  const t = useText(loungeTexts);
  const box = useBox();
  const rows = useRows('lounge');
  const row = useRow('loungeShop', 'shop');
  const now = useNow();
  const age = useAgeSeconds();
  const { heardAt, stale } = useConnection();
  const { calling, called } = useReadyCalls(rows);
  const soundBlocked = useVoice(stale ? null : (calling?.pickup ?? null));
  useRightPage('lounge');
  useNightReload(row?.timeZone);

  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);

  if (row === undefined || heardAt === null) {
    return (
      <div className="lounge-start" data-theme="dark">
        {t('connecting')}
      </div>
    );
  }
  return (
    <LoungeBoard
      box={box}
      shop={row}
      rows={rows}
      now={now}
      age={age}
      heardAt={heardAt}
      stale={stale}
      calling={calling}
      called={called}
      soundBlocked={soundBlocked}
    />
  );
}

/** Calls a pickup number aloud when it changes (L4). True while the browser refuses to make a sound. */
function useVoice(pickup: string | null): boolean {
  const language = useLanguage();
  const [blocked, setBlocked] = useState(false);
  const voice = useRef<Voice>(null);
  useEffect(() => {
    voice.current ??= createVoice(setBlocked);
    if (pickup === null) return;
    voice.current.call(translate(loungeTexts, language, 'callSpoken', { pickup: spelledPickup(pickup) }), language);
    return () => voice.current?.hush();
  }, [pickup, language]);
  return blocked;
}

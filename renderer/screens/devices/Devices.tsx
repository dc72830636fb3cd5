import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { usePresence } from '../../live/useConnection.ts';
import { useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { liveCount, screenLines } from './devices.model.ts';
import { Programs } from './Programs.tsx';
import { type ScreenAsk, ScreenDialog } from './ScreenDialog.tsx';
import { ScreenTable } from './ScreenTable.tsx';
import { ThisPc } from './ThisPc.tsx';
import { WaitingScreens } from './WaitingScreens.tsx';
import './devices.css';

const askFrom = (code: string | null): ScreenAsk | null => (code !== null && /^\d{6}$/.test(code) ? { code } : null);

/** All screens of the shop: who is live, who wants in, what each is for. */
export default function Devices() {
  const t = useText(devicesTexts);
  const rows = useRows('device');
  const presence = usePresence();
  const [query] = useSearchParams();
  // the new screen's QR leads here with its code
  const [asking, setAsking] = useState<ScreenAsk | null>(() => askFrom(query.get('code')));
  const lines = useMemo(
    () =>
      screenLines(
        rows.map(({ device }) => device),
        presence,
      ),
    [rows, presence],
  );
  return (
    <main className="devices">
      <header className="devices-head">
        <h1>{t('title')}</h1>
        <span>{t('count', { live: liveCount(lines), all: lines.length })}</span>
      </header>
      <WaitingScreens waiting={presence.waiting} onAdmit={(code) => setAsking({ code })} />
      <ScreenTable lines={lines} onEdit={(device) => setAsking({ device })} />
      <ThisPc />
      <Programs />
      {asking && <ScreenDialog ask={asking} onClose={() => setAsking(null)} />}
    </main>
  );
}

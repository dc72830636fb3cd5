import { Select, Switch } from 'antd';
import { useEffect, useState } from 'react';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import {
  type Bridge,
  type DisplayInfo,
  EXTRA_SCREENS,
  type ExtraScreen,
  type OpenScreen,
} from '../../../shared/protocol/ipc.ts';
import { useText } from '../../ui/language.tsx';

/** The desktop app's own functions; absent in a browser. */
const bridge = (): Bridge | undefined => (window as { bayboard?: Bridge }).bayboard;

type Windows = { displays: DisplayInfo[]; screens: OpenScreen[]; autostart: boolean };

async function windowsOf(app: Bridge): Promise<Windows> {
  const [displays, screens, autostart] = await Promise.all([app.displays(), app.screens(), app.startsWithSystem()]);
  return { displays, screens, autostart };
}

/** Lounge and wall on the other displays of the hub's own PC; only the desktop app has them. */
export function ThisPc() {
  const t = useText(devicesTexts);
  const words = useText(wordsTexts);
  const [windows, setWindows] = useState<Windows | null>(null);
  const app = bridge();
  const read = async () => {
    if (app) setWindows(await windowsOf(app));
  };
  useEffect(() => {
    const desktop = bridge();
    if (desktop) windowsOf(desktop).then(setWindows, () => setWindows(null));
  }, []);
  if (!app || !windows) return null;

  const place = async (screen: ExtraScreen, displayId: number | null) => {
    if (displayId === null) await app.closeScreen(screen);
    else await app.openScreen(screen, displayId);
    await read();
  };
  const options = windows.displays.map(({ id, width, height }, i) => ({
    value: id,
    label: t('display', { n: i + 1, size: `${width}×${height}` }),
  }));
  return (
    <section className="devices-pc">
      <h2>{t('thisPc')}</h2>
      {EXTRA_SCREENS.map((screen) => {
        const open = windows.screens.find((one) => one.screen === screen);
        return (
          <div key={screen} className="devices-pc-line">
            <span>{words(`deviceRole.${screen}`)}</span>
            <Select<number | null>
              aria-label={words(`deviceRole.${screen}`)}
              value={open?.displayId ?? null}
              options={[{ value: null, label: t('off') }, ...options]}
              onChange={(displayId) => void place(screen, displayId)}
            />
            {open && !open.shown && <span className="devices-quiet">{t('unplugged')}</span>}
          </div>
        );
      })}
      <div className="devices-pc-line">
        <span>{t('autostart')}</span>
        <Switch
          aria-label={t('autostart')}
          checked={windows.autostart}
          onChange={(on) => void app.setStartsWithSystem(on).then(read)}
        />
      </div>
    </section>
  );
}

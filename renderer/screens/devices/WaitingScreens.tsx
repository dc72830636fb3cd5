import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import type { WaitingScreen } from '../../../shared/protocol/messages.ts';
import type { HubStatus } from '../../../shared/protocol/setup.ts';
import { useText } from '../../ui/language.tsx';

type Props = { waiting: readonly WaitingScreen[]; onAdmit: (code: string) => void };

/** Screens at the door with the digits they show, and how one gets there. */
export function WaitingScreens({ waiting, onAdmit }: Props) {
  const t = useText(devicesTexts);
  const [address, setAddress] = useState(location.origin);
  useEffect(() => {
    fetch('/status')
      .then((response) => response.json() as Promise<HubStatus>)
      .then(({ addresses }) => setAddress(addresses[0] ?? location.origin))
      .catch(() => setAddress(location.origin));
  }, []);
  return (
    <section className="devices-waiting">
      <h2>{t('waiting')}</h2>
      <p>{t('howTo', { address })}</p>
      {waiting.length === 0 ? (
        <p className="devices-quiet">{t('nobodyWaits')}</p>
      ) : (
        <ul>
          {waiting.map(({ code, address: from, browser }) => (
            <li key={code}>
              <strong className="devices-code">{`${code.slice(0, 3)} ${code.slice(3)}`}</strong>
              <span className="devices-from">
                {from} · {browser}
              </span>
              <Button type="primary" onClick={() => onAdmit(code)}>
                {t('admit')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

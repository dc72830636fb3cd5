import { Button } from 'antd';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import type { WaitingScreen } from '../../../shared/protocol/messages.ts';
import { useHubAddress } from '../../live/useHubAddress.ts';
import { browserName } from '../../ui/browserName.ts';
import { useText } from '../../ui/language.tsx';

type Props = { waiting: readonly WaitingScreen[]; onAdmit: (code: string) => void };

/** Screens at the door with the digits they show, and how one gets there. */
export function WaitingScreens({ waiting, onAdmit }: Props) {
  const t = useText(devicesTexts);
  const address = useHubAddress();
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
              <span className="devices-from">{[from, browserName(browser)].filter(Boolean).join(' · ')}</span>
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

import { App } from 'antd';
import type { Device } from '../../../shared/domain/model.screens.ts';
import type { RefusalParams } from '../../../shared/domain/refusal.ts';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { useIdentify } from '../../live/useAsk.ts';
import { useRow } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** What can be done to a screen from afar, each saying how it went. */
export function useScreenActions() {
  const t = useText(devicesTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const send = useSend();
  const identify = useIdentify();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const say = ({ code, params }: { code: ErrorCode; params?: RefusalParams }) =>
    void message.error(refusalText(language, code, params, zone));
  return {
    async flash({ id, name }: Device) {
      const answer = await identify(id);
      if (answer.ok) message.success(t('flashed', { name }));
      else say(answer);
    },
    async remove(deviceId: string) {
      const result = await send('device.revoke', { deviceId }).done;
      if (!result.ok) say(result);
    },
  };
}

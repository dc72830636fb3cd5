import { Alert, App, Button } from 'antd';
import { useNavigate } from 'react-router';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';

/** From the sample to an own shop: the hub takes that order from its own PC's desk alone. */
export function SampleNote() {
  const t = useText(adminTexts);
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const device = useRow('device', useConnection().identity?.deviceId ?? '')?.device;
  const ask = () =>
    void modal.confirm({
      title: t('ownShopAsk'),
      content: t('ownShopText'),
      okText: t('ownShopGo'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => void navigate('/setup'),
    });
  return (
    <Alert
      type="info"
      showIcon
      title={t('sampleNote')}
      {...(device?.local === true
        ? { action: <Button onClick={ask}>{t('ownShop')}</Button> }
        : { description: t('ownShopElsewhere') })}
    />
  );
}

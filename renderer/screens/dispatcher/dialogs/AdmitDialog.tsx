import { App, Form, Input, Radio, Select } from 'antd';
import { DEVICE_ROLES, type DeviceRole } from '../../../../shared/domain/vocabulary.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { usePresence } from '../../../live/useConnection.ts';
import { useReader } from '../../../live/useReader.ts';
import { useSend } from '../../../live/useSend.ts';
import { browserName } from '../../../ui/browserName.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { usePlaces } from '../board/usePlaces.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';
import { useBayOptions } from './options.ts';

type Values = { role: DeviceRole; bayId?: string; name?: string };

/** Lets a new screen in: what it is for, at which bay it stands, and how it is called (S9). */
export function AdmitDialog({ code }: { code: string }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const zone = useZone();
  const { message } = App.useApp();
  const send = useSend();
  const shop = useReader();
  const bays = useBayOptions(usePlaces().bays);
  const screen = usePresence().waiting.find((one) => one.code === code);
  const [form] = Form.useForm<Values>();
  const role = Form.useWatch('role', form) ?? 'bay';
  const bayId = Form.useWatch('bayId', form);
  const bay = role === 'bay' && bayId !== undefined ? shop.bay(bayId) : undefined;
  const called = bay ? bayName(language, bay.label) : words(`deviceRole.${role}`);
  const submit = async ({ name = '' }: Values) => {
    const payload = { code, name: name.trim() || called, role, bayId: bay?.id ?? null };
    const result = await send('device.admit', payload).done;
    if (!result.ok) message.error(refusalText(language, result.code, result.params, zone, result.rule));
    return result.ok;
  };
  return (
    <FormDialog
      form={form}
      title={`${t('admitTitle')} ${code.slice(0, 3)} ${code.slice(3)}`}
      ok={t('admit')}
      initial={{ role: 'bay' }}
      onSubmit={submit}
    >
      <p className="ask-note">
        {screen === undefined
          ? t('admitGone')
          : [screen.address, browserName(screen.browser)].filter(Boolean).join(' · ')}
      </p>
      <Form.Item name="role" label={t('admitRole')}>
        <Radio.Group className="reason-grid">
          {DEVICE_ROLES.map((one) => (
            <Radio key={one} value={one}>
              {words(`deviceRole.${one}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {role === 'bay' && (
        <Form.Item name="bayId" label={t('bay')} rules={[{ required: true, message: t('bayNeeded') }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={bays} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('admitName')}>
        <Input maxLength={40} placeholder={called} />
      </Form.Item>
    </FormDialog>
  );
}

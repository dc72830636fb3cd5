import { Form, Input, Modal, Select } from 'antd';
import type { Device } from '../../../shared/domain/model.screens.ts';
import { DEVICE_ROLES, type DeviceRole } from '../../../shared/domain/vocabulary.ts';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { bayName } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useGive } from '../../parts/useGive.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** A screen at the door, or one that is in already. */
export type ScreenAsk = { code: string } | { device: Device };
type Values = { name: string; role: DeviceRole; bayId?: string };

/** What a screen is for, where it stands, and how it is called (S9). */
export function ScreenDialog({ ask, onClose }: { ask: ScreenAsk; onClose: () => void }) {
  const t = useText(devicesTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const bays = useRows('bay');
  const { tap, refused } = useTap();
  const { busy, give } = useGive(onClose);
  const [form] = Form.useForm<Values>();
  const device = 'device' in ask ? ask.device : null;
  const role = Form.useWatch('role', form) ?? device?.role ?? 'bay';

  const save = ({ name, role: chosen, bayId }: Values) => {
    const place = { name, role: chosen, bayId: chosen === 'bay' ? (bayId ?? null) : null };
    return 'code' in ask
      ? tap('device.admit', { code: ask.code, ...place })
      : tap('device.edit', { deviceId: ask.device.id, ...place });
  };

  return (
    <Modal
      open
      title={'code' in ask ? t('admitTitle', { code: ask.code }) : t('editTitle')}
      okText={t('code' in ask ? 'admit' : 'save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: 'bay', ...(device && { ...device, bayId: device.bayId ?? undefined }) }}
        onFinish={(values) => void give(() => save(values))}
      >
        <Form.Item name="role" label={t('role')}>
          <Select options={DEVICE_ROLES.map((value) => ({ value, label: words(`deviceRole.${value}`) }))} />
        </Form.Item>
        {role === 'bay' && (
          <Form.Item name="bayId" label={t('bay')} rules={[{ required: true, message: t('bayNeeded') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={bays
                .filter(({ bay }) => !bay.retired)
                .map(({ bay }) => ({ value: bay.id, label: bayName(language, bay.label) }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
        <Refused refused={refused} />
      </Form>
    </Modal>
  );
}

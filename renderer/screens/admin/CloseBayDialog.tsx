import { DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import type { Bay } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { bayName } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';

type Values = { reason: string; expectedBack?: Dayjs };

/** E3: a bay out of service takes no new work until it is back. */
export function CloseBayDialog({ bay, onClose }: { bay: Bay; onClose: () => void }) {
  const t = useText(adminTexts);
  const language = useLanguage();
  const [form] = Form.useForm<Values>();
  return (
    <MasterDialog
      title={t('closeTitle', { bay: bayName(language, bay.label) })}
      form={form}
      initial={{}}
      command="bay.close"
      payload={({ reason, expectedBack }) => ({ bayId: bay.id, reason, expectedBack: expectedBack?.valueOf() ?? null })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="expectedBack" label={t('expectedBack')}>
        <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
    </MasterDialog>
  );
}

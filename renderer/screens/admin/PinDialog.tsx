import { Form, Input } from 'antd';
import type { Person } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';

export function PinDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useText(adminTexts);
  const [form] = Form.useForm<{ pin?: string }>();
  return (
    <MasterDialog
      title={t('pinTitle', { name: person.name })}
      form={form}
      initial={{}}
      command="person.setPin"
      payload={({ pin }) => ({ personId: person.id, pin: pin || null })}
      onClose={onClose}
    >
      <Form.Item
        name="pin"
        label={t('pin')}
        extra={t('pinHint')}
        rules={[{ pattern: /^\d{4,6}$/, message: t('pinWrong') }]}
      >
        <Input.Password inputMode="numeric" maxLength={6} autoComplete="new-password" />
      </Form.Item>
    </MasterDialog>
  );
}

import { Form, Input } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { FormDialog } from './FormDialog.tsx';

type Props = {
  title: string;
  ok: string;
  danger?: boolean;
  onReason: (reason: string) => Promise<boolean>;
};

/** A step that the shop wants a reason for. */
export function ReasonDialog({ title, ok, danger = false, onReason }: Props) {
  const t = useText(dispatcherTexts);
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <FormDialog
      form={form}
      title={title}
      ok={ok}
      danger={danger}
      initial={{}}
      onSubmit={({ reason }) => onReason(reason.trim())}
    >
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
      >
        <Input autoFocus maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import { useTap } from '../../live/useTap.ts';
import { Refused } from '../../parts/Refused.tsx';
import { useGive } from '../../parts/useGive.ts';
import { useText } from '../../ui/language.tsx';

type Props<V extends object, C extends CommandType> = {
  title: string;
  form: FormInstance<V>;
  initial: Partial<V>;
  command: C;
  /** What is sent for these values. */
  payload: (values: V) => PayloadInput<C>;
  onClose: () => void;
  children: ReactNode;
};

/** A form over one command: it closes when the hub has done it, and says why when it has not. */
export function MasterDialog<V extends object, C extends CommandType>({
  title,
  form,
  initial,
  command,
  payload,
  onClose,
  children,
}: Props<V, C>) {
  const t = useText(adminTexts);
  const { tap, refused } = useTap();
  const { busy, give } = useGive(onClose);
  return (
    <Modal
      open
      title={title}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<V>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => void give(() => tap(command, payload(values)))}
        validateMessages={{ required: t('required') }}
      >
        {children}
        <Refused refused={refused} />
      </Form>
    </Modal>
  );
}

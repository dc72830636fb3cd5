import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { CommandType, PayloadInput } from '../../../shared/protocol/commands.ts';
import { useRow } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

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
  const language = useLanguage();
  const { tap, refused } = useTap();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const [busy, setBusy] = useState(false);
  const save = async (values: V) => {
    setBusy(true);
    const done = await tap(command, payload(values));
    setBusy(false);
    if (done) onClose();
  };
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
        onFinish={(values) => void save(values)}
        validateMessages={{ required: t('required') }}
      >
        {children}
        {refused && (
          <p className="master-refused" role="alert">
            {refusalText(language, refused.code, refused.params, zone, refused.rule)}
          </p>
        )}
      </Form>
    </Modal>
  );
}

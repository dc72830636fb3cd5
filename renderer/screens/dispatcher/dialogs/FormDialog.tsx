import { Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useGive } from '../../../parts/useGive.ts';
import { useText } from '../../../ui/language.tsx';
import { closeDialog } from '../dispatch.state.ts';

type Props<V extends object> = {
  title: ReactNode;
  /** What is to be done, as the button says it. */
  ok: string;
  form: FormInstance<V>;
  initial: Partial<V>;
  /** Does it; the dialog closes when the answer is true. What went wrong has been said by then. */
  onSubmit: (values: V) => Promise<boolean>;
  danger?: boolean;
  children: ReactNode;
};

/** A question with a few fields. Enter does it, Escape leaves it; the first field has the cursor, or the button. */
export function FormDialog<V extends object>({
  title,
  ok,
  form,
  initial,
  onSubmit,
  danger = false,
  children,
}: Props<V>) {
  const t = useText(dispatcherTexts);
  const { busy, give } = useGive(closeDialog);
  const body = useRef<HTMLDivElement>(null);
  const focusFirst = (open: boolean) => {
    if (!open) return;
    const first = body.current?.querySelector<HTMLElement>('input, textarea, button');
    (first ?? body.current?.closest('form')?.querySelector<HTMLElement>('[type="submit"]'))?.focus();
  };
  return (
    <Modal
      open
      width={520}
      title={title}
      okText={ok}
      cancelText={t('leave')}
      okButtonProps={{ danger, htmlType: 'submit' }}
      confirmLoading={busy}
      onCancel={closeDialog}
      afterOpenChange={focusFirst}
      modalRender={(node) => (
        <Form<V>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          onFinish={(values) => void give(() => onSubmit(values))}
        >
          {node}
        </Form>
      )}
    >
      <div ref={body}>{children}</div>
    </Modal>
  );
}

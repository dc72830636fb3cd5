import { Checkbox, Form } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = { selfChecked?: boolean };

/** Finishing for the technician: was the own work checked (Q1)? */
export function FinishDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <FinishForm subject={subject} />;
}

function FinishForm({ subject: { operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const [form] = Form.useForm<Values>();
  const submit = async ({ selfChecked }: Values) => {
    const payload = { operationId: operation.id, selfChecked: selfChecked ?? false, points: [] };
    return (await act('operation.finish', payload, { what: `${t('do.finish')} ${name}` })).ok;
  };
  return (
    <FormDialog
      form={form}
      title={`${t('do.finish')} ${name}`}
      ok={t('do.finish')}
      initial={{ selfChecked: true }}
      onSubmit={submit}
    >
      {operation.inspection.includes('self') ? (
        <Form.Item name="selfChecked" valuePropName="checked" extra={t('selfCheckNote')}>
          <Checkbox>{t('selfChecked')}</Checkbox>
        </Form.Item>
      ) : (
        <p>{t('finishPlain')}</p>
      )}
    </FormDialog>
  );
}

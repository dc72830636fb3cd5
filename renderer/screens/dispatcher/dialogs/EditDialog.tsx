import { Form, InputNumber } from 'antd';
import type { Dependency } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { DependencyFields } from './DependencyFields.tsx';
import { FormDialog } from './FormDialog.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = { minutes: number; dependsOn: Dependency[] };

/** What the work waits for, how long after it (J3), and its standard minutes. */
export function EditDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <EditForm subject={subject} />;
}

const same = (a: readonly Dependency[], b: readonly Dependency[]) => JSON.stringify(a) === JSON.stringify(b);

function EditForm({ subject: { file, operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const [form] = Form.useForm<Values>();
  const initial: Values = {
    minutes: operation.minutes,
    dependsOn: operation.dependsOn.map(({ operationId, lagMinutes }) => ({ operationId, lagMinutes })),
  };
  const submit = async ({ minutes, dependsOn }: Values) => {
    const set = {
      ...(minutes !== initial.minutes && { minutes }),
      ...(!same(dependsOn, initial.dependsOn) && { dependsOn }),
    };
    if (Object.keys(set).length === 0) return true;
    const what = `${t('do.edit')} ${name}`;
    return (await act('operation.edit', { operationId: operation.id, set }, { what })).ok;
  };
  return (
    <FormDialog form={form} title={`${t('do.edit')} ${name}`} ok={t('save')} initial={initial} onSubmit={submit}>
      <DependencyFields file={file} operation={operation} />
      <Form.Item name="minutes" label={t('standardLength')} rules={[{ required: true, message: t('lengthNeeded') }]}>
        <InputNumber min={1} max={100_000} precision={0} suffix={t('minutesUnit')} />
      </Form.Item>
    </FormDialog>
  );
}

import { Form } from 'antd';
import { labourOf } from '../../../../shared/domain/labour.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { PeopleField } from './PlanFields.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = { personIds: string[] };

/** Who is on a running job from now on; the others' clocks stop (J6). */
export function CrewDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <CrewForm subject={subject} />;
}

function CrewForm({ subject: { file, operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const [form] = Form.useForm<Values>();
  const on = labourOf(file, operation.id).filter((labour) => labour.end === null);
  const submit = async ({ personIds }: Values) => {
    const payload = { operationId: operation.id, personIds, ifBusy: 'ask' } as const;
    return (await act('operation.crew', payload, { what: `${t('do.crew')} ${name}` })).ok;
  };
  const initial = { personIds: on.map((labour) => labour.personId) };
  return (
    <FormDialog form={form} title={`${t('do.crew')} ${name}`} ok={t('do.crew')} initial={initial} onSubmit={submit}>
      <PeopleField operation={operation} teamId={operation.plan.teamId} required />
    </FormDialog>
  );
}

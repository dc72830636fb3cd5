import { Form } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { beginPayload } from '../actions/choices.model.ts';
import { useAct } from '../actions/useAct.ts';
import { FormDialog } from './FormDialog.tsx';
import { BayField, PeopleField } from './PlanFields.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = { bayId: string | undefined; personIds: string[] };

/** Starts work, or goes on with it, where the plan does not say on which bay or by whom. */
export function BeginDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <BeginForm subject={subject} />;
}

function BeginForm({ subject: { file, operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const [form] = Form.useForm<Values>();
  const action = operation.state === 'held' ? 'resume' : 'start';
  const begin = beginPayload(file, operation);
  const submit = async ({ bayId, personIds }: Values) => {
    const payload = { ...begin, bayId: bayId ?? null, personIds };
    return (await act(`operation.${action}`, payload, { what: `${t(`do.${action}`)} ${name}` })).ok;
  };
  const initial = { bayId: begin.bayId ?? undefined, personIds: [...operation.plan.personIds] };
  return (
    <FormDialog
      form={form}
      title={`${t(`do.${action}`)} ${name}`}
      ok={t(`do.${action}`)}
      initial={initial}
      onSubmit={submit}
    >
      <BayField operation={operation} />
      <PeopleField operation={operation} teamId={operation.plan.teamId} required />
    </FormDialog>
  );
}

import { Form, InputNumber } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useText } from '../../../ui/language.tsx';
import { ShopTimeField } from '../../../ui/ShopTimeField.tsx';
import { useAct } from '../actions/useAct.ts';
import { useZone } from '../board/useShopTime.ts';
import { FormDialog } from './FormDialog.tsx';
import { BayField, PeopleField, TeamField } from './PlanFields.tsx';
import { type Subject, useSubject } from './useSubject.ts';

type Values = {
  bayId: string | undefined;
  teamId: string | undefined;
  personIds: string[];
  startAt: number | null;
  minutes: number;
};

/** The same as dragging, by hand: bay, team, people, start and length. */
export function PlanDialog({ operationId }: { operationId: string }) {
  const subject = useSubject(operationId);
  return subject && <PlanForm subject={subject} />;
}

function PlanForm({ subject: { operation, name } }: { subject: Subject }) {
  const t = useText(dispatcherTexts);
  const act = useAct();
  const now = useNow(60_000);
  const zone = useZone();
  const [form] = Form.useForm<Values>();
  const teamId = Form.useWatch('teamId', form) ?? null;
  const { plan } = operation;
  const submit = async (values: Values) => {
    const payload = {
      operationId: operation.id,
      bayId: values.bayId ?? null,
      teamId: values.teamId ?? null,
      personIds: values.personIds,
      startAt: values.startAt,
      minutes: values.minutes,
      override: false,
    };
    return (await act('operation.plan', payload, { what: `${t('did.operation.plan')} ${name}` })).ok;
  };
  const initial = {
    bayId: plan.bayId ?? undefined,
    teamId: plan.teamId ?? undefined,
    personIds: [...plan.personIds],
    startAt: plan.startAt,
    minutes: plan.minutes,
  };
  return (
    <FormDialog form={form} title={`${t('do.plan')} ${name}`} ok={t('do.plan')} initial={initial} onSubmit={submit}>
      <BayField operation={operation} />
      <TeamField />
      <PeopleField operation={operation} teamId={teamId} />
      <div className="form-row">
        <Form.Item name="startAt" label={t('startAt')}>
          <ShopTimeField timeZone={zone} now={now} placeholder={t('startOpen')} />
        </Form.Item>
        <Form.Item name="minutes" label={t('length')} rules={[{ required: true, message: t('lengthNeeded') }]}>
          <InputNumber min={1} max={100_000} precision={0} suffix={t('minutesUnit')} />
        </Form.Item>
      </div>
    </FormDialog>
  );
}

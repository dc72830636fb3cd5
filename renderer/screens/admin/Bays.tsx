import { Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Bay } from '../../../shared/domain/model.ts';
import { BAY_KINDS } from '../../../shared/domain/vocabulary.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useSend } from '../../live/useSend.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CloseBayDialog } from './CloseBayDialog.tsx';
import { MasterDialog } from './MasterDialog.tsx';
import { MasterTable } from './MasterTable.tsx';
import { useBays, useTeams } from './useMasters.ts';

export function Bays() {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const bays = useBays();
  const teams = useTeams();
  const send = useSend();
  const [editing, setEditing] = useState<Bay | null | undefined>();
  const [closing, setClosing] = useState<Bay | null>(null);
  return (
    <>
      <MasterTable
        rows={bays}
        onEdit={setEditing}
        columns={[
          { title: t('label'), dataIndex: 'label', render: (label: string) => <strong>{label}</strong> },
          {
            title: t('kind'),
            render: (_, { kind, places }) =>
              places > 1 ? t('kindPlaces', { kind: words(`bayKind.${kind}`), n: places }) : words(`bayKind.${kind}`),
          },
          { title: t('team'), render: (_, { teamId }) => teams.find(({ id }) => id === teamId)?.name ?? '' },
          { title: t('position'), dataIndex: 'position' },
          {
            key: 'state',
            render: (_, { retired, outOfService }) => {
              if (retired) return t('retired');
              if (outOfService === null) return <StateMark state="ready" label={t('inService')} />;
              return <StateMark state="held" label={t('outOfService', { reason: outOfService.reason })} />;
            },
          },
        ]}
        extra={(bay) =>
          !bay.retired && (
            <Button
              size="small"
              onClick={() => (bay.outOfService ? void send('bay.open', { bayId: bay.id }) : setClosing(bay))}
            >
              {t(bay.outOfService ? 'reopen' : 'close')}
            </Button>
          )
        }
      />
      {editing !== undefined && (
        <BayDialog bay={editing} next={bays.length + 1} onClose={() => setEditing(undefined)} />
      )}
      {closing && <CloseBayDialog bay={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

type Values = Pick<Bay, 'label' | 'kind' | 'position' | 'places' | 'retired'> & { teamId?: string | undefined };

function BayDialog({ bay, next, onClose }: { bay: Bay | null; next: number; onClose: () => void }) {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const teams = useTeams();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  return (
    <MasterDialog
      title={bay?.label ?? t('add')}
      form={form}
      initial={
        bay
          ? { ...bay, teamId: bay.teamId ?? undefined }
          : { kind: 'general', position: next, places: 1, retired: false }
      }
      command="bay.save"
      payload={({ teamId, places, ...values }) => ({
        id: bay?.id ?? null,
        teamId: teamId ?? null,
        places: values.kind === 'booth' ? places : 1,
        ...values,
      })}
      onClose={onClose}
    >
      <Form.Item name="label" label={t('label')} extra={t('labelHint')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={12} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={BAY_KINDS.map((value) => ({ value, label: words(`bayKind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="places"
        label={t('places')}
        extra={t('placesHint')}
        rules={[{ required: true }]}
        hidden={kind !== 'booth'}
      >
        <InputNumber min={1} max={12} />
      </Form.Item>
      <Form.Item name="teamId" label={t('team')}>
        <Select
          allowClear
          options={teams.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="position" label={t('position')} rules={[{ required: true }]}>
        <InputNumber min={0} max={10_000} />
      </Form.Item>
      <Form.Item name="retired" label={t('retire')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </MasterDialog>
  );
}

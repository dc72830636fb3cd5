import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Team } from '../../../shared/domain/model.ts';
import { TRADES } from '../../../shared/domain/vocabulary.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';
import { MasterTable } from './MasterTable.tsx';
import { usePeople, useTeams } from './useMasters.ts';

export function Teams() {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const teams = useTeams();
  const people = usePeople();
  const [editing, setEditing] = useState<Team | null | undefined>();
  const membersOf = (teamId: string) => people.filter((person) => person.teamId === teamId && !person.retired);
  return (
    <>
      <MasterTable
        rows={teams}
        onEdit={setEditing}
        columns={[
          { title: t('name'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
          { title: t('trade'), render: (_, { trade }) => words(`trade.${trade}`) },
          { title: t('leader'), render: (_, { leaderId }) => people.find(({ id }) => id === leaderId)?.name ?? '' },
          {
            title: t('members'),
            render: (_, { id }) =>
              membersOf(id)
                .map(({ name }) => name)
                .join(' · '),
          },
        ]}
      />
      {editing !== undefined && (
        <TeamDialog team={editing} next={teams.length + 1} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

type Values = Pick<Team, 'name' | 'trade' | 'position' | 'retired'> & { leaderId?: string | undefined };

function TeamDialog({ team, next, onClose }: { team: Team | null; next: number; onClose: () => void }) {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const people = usePeople();
  const [form] = Form.useForm<Values>();
  const technicians = people.filter(({ role, retired }) => role === 'technician' && !retired);
  return (
    <MasterDialog
      title={team?.name ?? t('add')}
      form={form}
      initial={
        team
          ? { ...team, leaderId: team.leaderId ?? undefined }
          : { trade: 'mechanical', position: next, retired: false }
      }
      command="team.save"
      payload={({ leaderId, ...values }) => ({ id: team?.id ?? null, leaderId: leaderId ?? null, ...values })}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="trade" label={t('trade')}>
        <Select options={TRADES.map((value) => ({ value, label: words(`trade.${value}`) }))} />
      </Form.Item>
      <Form.Item name="leaderId" label={t('leader')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={technicians.map(({ id, name }) => ({ value: id, label: name }))}
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

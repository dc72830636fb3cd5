import { Form, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import type { Shift } from '../../../shared/domain/model.planning.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { hoursTexts } from '../../../shared/i18n/hours.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { BreakList, WeekTable } from '../../parts/HoursFields.tsx';
import { type HoursValues, hoursOf, hoursValues } from '../../parts/hours.model.ts';
import { useText } from '../../ui/language.tsx';
import { MasterDialog } from './MasterDialog.tsx';
import { MasterTable } from './MasterTable.tsx';
import { breaksText, stretchesOf } from './shift.model.ts';
import { usePeople, useShifts } from './useMasters.ts';

/** More names than this stand behind their number. */
const MOST_NAMES = 12;

/** When people work: shifts, whose breaks are the waves of lunch. */
export function Shifts() {
  const t = useText(calendarTexts);
  const names = useText(hoursTexts);
  const admin = useText(adminTexts);
  const shifts = useShifts();
  const people = usePeople();
  const [editing, setEditing] = useState<Shift | null | undefined>();
  const workersOf = (id: string) => {
    const all = people.filter(({ shiftId, retired }) => shiftId === id && !retired).map(({ name }) => name);
    if (all.length === 0) return t('nobody');
    if (all.length <= MOST_NAMES) return all.join(' · ');
    return t('workersMore', { names: all.slice(0, MOST_NAMES).join(' · '), n: all.length });
  };
  return (
    <>
      <p className="master-note">{t('shiftHint')}</p>
      <MasterTable
        rows={shifts}
        onEdit={setEditing}
        columns={[
          { title: admin('name'), dataIndex: 'name', width: 180, render: (name: string) => <strong>{name}</strong> },
          {
            title: t('week'),
            width: 220,
            render: (_, { week }) =>
              stretchesOf(week).map(({ from, to, days, hours }) => (
                <div key={from} className="shift-days">
                  {days === 7
                    ? t('everyDay')
                    : days === 1
                      ? names(`day${from}`)
                      : t('daysTo', { from: names(`day${from}`), to: names(`day${to}`) })}{' '}
                  <span className="figure">{hours}</span>
                </div>
              )),
          },
          {
            title: names('breaks'),
            width: 180,
            render: (_, { breaks }) => <span className="figure shift-days">{breaksText(breaks) || t('noBreak')}</span>,
          },
          { title: t('workers'), render: (_, { id }) => workersOf(id) },
        ]}
      />
      {editing !== undefined && (
        <ShiftDialog shift={editing} next={shifts.length + 1} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

type Values = Pick<Shift, 'name' | 'position' | 'retired'> & Pick<HoursValues, 'week' | 'breaks'>;

function ShiftDialog({ shift, next, onClose }: { shift: Shift | null; next: number; onClose: () => void }) {
  const admin = useText(adminTexts);
  const t = useText(calendarTexts);
  const names = useText(hoursTexts);
  const hours = useRow('shop', 'shop')?.shop.hours;
  const [form] = Form.useForm<Values>();
  if (!hours) return null;
  const { week, breaks } = hoursValues({ ...hours, ...shift, exceptions: [] });
  const { name = '', position = next, retired = false } = shift ?? {};
  return (
    <MasterDialog
      title={shift?.name ?? admin('add')}
      form={form}
      initial={{ name, position, retired, week, breaks }}
      command="shift.save"
      payload={(values) => {
        const worked = hoursOf({ ...values, timeZone: hours.timeZone, exceptions: [] });
        const { week, breaks } = worked;
        return {
          id: shift?.id ?? null,
          name: values.name,
          position: values.position,
          retired: values.retired,
          week,
          breaks,
        };
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('shiftName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item label={t('week')}>
        <WeekTable />
      </Form.Item>
      <Form.Item label={names('breaks')}>
        <BreakList />
      </Form.Item>
      <div className="master-pair">
        <Form.Item name="position" label={admin('position')} rules={[{ required: true }]}>
          <InputNumber min={0} max={10_000} />
        </Form.Item>
        <Form.Item name="retired" label={admin('retire')} valuePropName="checked">
          <Switch />
        </Form.Item>
      </div>
    </MasterDialog>
  );
}

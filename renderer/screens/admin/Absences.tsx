import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { isPast } from '../../../shared/domain/absence.work.ts';
import type { Absence } from '../../../shared/domain/model.planning.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { planningWordsTexts } from '../../../shared/i18n/planning.words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { AbsenceDialog } from './AbsenceDialog.tsx';
import { useAbsenceTime } from './useAbsenceTime.ts';
import { useAbsences, usePeople } from './useMasters.ts';

/** Who is away today and from now on: what the plan and the morning's meeting count with. */
export function Absences() {
  const t = useText(calendarTexts);
  const admin = useText(adminTexts);
  const words = useText(planningWordsTexts);
  const absences = useAbsences();
  const people = usePeople();
  const send = useSend();
  const now = useNow(60_000);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const time = useAbsenceTime(zone, now);
  const [editing, setEditing] = useState<Absence | null | undefined>();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  return (
    <section className="master">
      <div className="master-tools">
        <Button type="primary" onClick={() => setEditing(null)}>
          {t('addAbsence')}
        </Button>
      </div>
      <Table<Absence>
        size="small"
        rowKey="id"
        dataSource={absences}
        pagination={false}
        sticky
        tableLayout="auto"
        locale={{ emptyText: t('absencesNone') }}
        columns={[
          {
            title: t('person'),
            render: (_, { personId }) => <strong className="master-name">{nameOf(personId)}</strong>,
          },
          { title: t('kind'), render: (_, { kind }) => words(`absence.${kind}`) },
          { title: t('time'), render: (_, absence) => <span className="figure">{time(absence)}</span> },
          { title: t('note'), dataIndex: 'note' },
          {
            title: t('state'),
            render: (_, { from, to }) =>
              to <= now ? (
                <StateMark state="done" label={t('over')} />
              ) : from <= now ? (
                <StateMark state="held" label={t('awayNow')} />
              ) : (
                <StateMark state="waiting" label={t('coming')} />
              ),
          },
          {
            key: 'actions',
            align: 'right',
            render: (_, absence) =>
              !isPast(absence, now) && (
                <span className="master-actions">
                  <Popconfirm
                    title={t('withdrawAsk', { person: nameOf(absence.personId) })}
                    okText={t('withdraw')}
                    cancelText={t('keep')}
                    onConfirm={() => void send('absence.withdraw', { absenceId: absence.id })}
                  >
                    <Button size="small">{t('withdraw')}</Button>
                  </Popconfirm>
                  <Button size="small" onClick={() => setEditing(absence)}>
                    {admin('edit')}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {editing !== undefined && (
        <AbsenceDialog absence={editing} zone={zone} now={now} onClose={() => setEditing(undefined)} />
      )}
    </section>
  );
}

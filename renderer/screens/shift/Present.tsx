import { Table, type TableProps } from 'antd';
import type { Attendance } from '../../../shared/domain/model.office.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import type { AttendanceList } from '../../../shared/views/shift.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRead } from '../../live/useRead.ts';
import { useReader } from '../../live/useReader.ts';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

/** Who came today, who has left, and what they said (E8). */
export function Present({ shop }: { shop: Shop }) {
  const t = useText(shiftTexts);
  const reader = useReader();
  const { value, state } = useRead<AttendanceList>('/lists/attendance', useNow(60_000));
  if (value === null)
    return state === 'loading' ? <Skeleton rows={4} rowHeight={36} /> : <p className="shift-none">{t('failed')}</p>;
  if (value.lines.length === 0) return <p className="shift-none">{t('presentNone')}</p>;
  const zone = shop.hours.timeZone;
  const columns: TableProps<Attendance>['columns'] = [
    { title: t('who'), render: (_, { personId }) => <strong>{reader.person(personId)?.name}</strong> },
    { title: t('came'), render: (_, { start }) => clockTime(start, zone) },
    { title: t('left'), render: (_, { end }) => (end === null ? '' : clockTime(end, zone)) },
    { title: t('state'), render: (_, line) => <Here line={line} /> },
    { title: t('note'), className: 'shift-words', render: (_, { note }) => note },
  ];
  return (
    <Table<Attendance> size="small" rowKey="id" pagination={false} dataSource={[...value.lines]} columns={columns} />
  );
}

function Here({ line: { end, assumed } }: { line: Attendance }) {
  const t = useText(shiftTexts);
  if (end === null) return <StateMark state="ready" label={t('here')} />;
  return assumed ? <StateMark state="at-risk" label={t('assumed')} /> : <StateMark state="done" label={t('gone')} />;
}

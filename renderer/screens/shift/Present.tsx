import { Table, type TableProps } from 'antd';
import type { Attendance } from '../../../shared/domain/model.office.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { clockTime } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import type { AttendanceList } from '../../../shared/views/shift.lists.ts';
import { useRead } from '../../live/useRead.ts';
import { useReader } from '../../live/useReader.ts';
import type { Follow } from '../../live/useReading.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';

/** Who comes signs in at a bay's screen, and whoever leaves hands a car over or stops a clock. */
const FOLLOWED: { follow: Follow } = { follow: { kinds: ['device', 'visit'], latestMs: 60_000 } };

/** Who came today, who has left, and what they said (E8). */
export function Present({ shop }: { shop: Shop }) {
  const t = useText(shiftTexts);
  const reader = useReader();
  const list = useRead<AttendanceList>('/lists/attendance', FOLLOWED);
  const zone = shop.hours.timeZone;
  const columns: TableProps<Attendance>['columns'] = [
    { title: t('who'), render: (_, { personId }) => <strong>{reader.person(personId)?.name}</strong> },
    { title: t('came'), render: (_, { start }) => clockTime(start, zone) },
    { title: t('left'), render: (_, { end }) => (end === null ? '' : clockTime(end, zone)) },
    { title: t('state'), render: (_, line) => <Here line={line} /> },
    { title: t('note'), className: 'shift-words', render: (_, { note }) => note },
  ];
  return (
    <Listed reading={list} rows={4} rowHeight={36}>
      {({ lines }) =>
        lines.length === 0 ? (
          <p className="shift-none">{t('presentNone')}</p>
        ) : (
          <Table<Attendance> size="small" rowKey="id" pagination={false} dataSource={[...lines]} columns={columns} />
        )
      }
    </Listed>
  );
}

function Here({ line: { end, assumed } }: { line: Attendance }) {
  const t = useText(shiftTexts);
  if (end === null) return <StateMark state="ready" label={t('here')} />;
  return assumed ? <StateMark state="at-risk" label={t('assumed')} /> : <StateMark state="done" label={t('gone')} />;
}

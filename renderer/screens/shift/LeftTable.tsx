import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { type LeftJob, leftJobs } from '../../../shared/domain/shiftChange.ts';
import { dayTime, minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** Jobs that wait for somebody to take them over, with what their people said. */
export function LeftTable({ shop }: { shop: Shop }) {
  const t = useText(shiftTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const reader = useReader();
  const visits = useRows('visit');
  const jobs = useMemo(
    () =>
      leftJobs(
        visits.map(({ file }) => file),
        now,
        shop.hours,
      ),
    [visits, now, shop],
  );
  if (jobs.length === 0) return <p className="shift-none">{t('toTakeOverNone')}</p>;
  const columns: TableProps<LeftJob>['columns'] = [
    {
      title: t('car'),
      render: (_, { file }) => <strong>{plateOrPickup(file.visit.plate, file.visit.pickup)}</strong>,
    },
    { title: t('work'), render: (_, { operation }) => (language === 'en' ? operation.nameEn : operation.nameZh) },
    {
      title: t('who'),
      render: (_, { personIds }) => personIds.map((id) => reader.person(id)?.name ?? '').join(' · '),
    },
    { title: t('when'), render: (_, { since }) => dayTime(language, since, now, shop.hours.timeZone) },
    { title: t('note'), className: 'shift-words', render: (_, { note }) => note },
    {
      title: t('state'),
      render: (_, { remaining }) => t('remaining', { time: minutesText(language, remaining) }),
    },
  ];
  return (
    <Table<LeftJob>
      size="small"
      rowKey={({ operation }) => operation.id}
      pagination={false}
      dataSource={[...jobs]}
      columns={columns}
    />
  );
}

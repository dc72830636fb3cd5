import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import type { ComplaintLine, ComplaintList } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useReading.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { ComplaintDialog } from './ComplaintDialog.tsx';
import { CarCell, CustomerCell, PersonName } from './cells.tsx';

/** Complaints: open ones first, each with its owner, cause and answer (Q4). */
export function ComplaintTab({ shop, list }: { shop: Shop; list: Reading<ComplaintList> }) {
  const t = useText(callsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const [chosen, setChosen] = useState<ComplaintLine | null>(null);
  const columns: TableProps<ComplaintLine>['columns'] = [
    { title: t('car'), render: (_, line) => <CarCell car={line} /> },
    { title: t('customer'), render: (_, { customer }) => <CustomerCell customer={customer} /> },
    {
      title: t('opened'),
      className: 'calls-when',
      render: (_, { complaint }) => dayTime(language, complaint.openedAt, now, shop.hours.timeZone),
    },
    { title: t('complaint'), render: (_, { complaint }) => <span className="calls-words">{complaint.text}</span> },
    {
      title: t('causeAnswer'),
      render: (_, { complaint }) => (
        <>
          <span className="calls-words">{complaint.cause}</span>
          <span className="calls-words calls-quiet">{complaint.answer}</span>
        </>
      ),
    },
    {
      title: t('owner'),
      render: (_, { complaint }) => <PersonName personId={complaint.ownerId} none={t('noOwner')} />,
    },
    { title: t('status'), className: 'calls-when', render: (_, { complaint }) => <ComplaintState line={complaint} /> },
    {
      title: <span className="sr-only">{t('next')}</span>,
      align: 'right',
      render: (_, line) => (
        <Button
          size="small"
          type={line.complaint.closedAt === null ? 'primary' : 'default'}
          onClick={() => setChosen(line)}
        >
          {t(line.complaint.closedAt === null ? 'handle' : 'look')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Listed reading={list} rows={8} rowHeight={56} more={({ more }) => more}>
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState icon="all-done">{t('noneComplaints')}</EmptyState>
          ) : (
            <Table<ComplaintLine>
              size="small"
              rowKey={({ complaint }) => complaint.id}
              pagination={false}
              dataSource={[...lines]}
              columns={columns}
            />
          )
        }
      </Listed>
      {chosen !== null && (
        <ComplaintDialog line={chosen} shop={shop} onDone={list.again} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

function ComplaintState({ line: { closedAt, ownerId } }: { line: ComplaintLine['complaint'] }) {
  const t = useText(callsTexts);
  if (closedAt !== null) return <StateMark state="done" label={t('closed')} />;
  return ownerId === null ? (
    <StateMark state="at-risk" label={t('unowned')} />
  ) : (
    <StateMark state="waiting" label={t('open')} />
  );
}

import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { dayTime, minutesText, plateOrPickup } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { ListedExcuse, ToSignList } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useRead.ts';
import { useTap } from '../../live/useTap.ts';
import { SignDialog } from '../../parts/excuse/SignDialog.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CarCell, CustomerCell, PersonCell, ReasonCell } from './cells.tsx';
import { ListState } from './ListState.tsx';

/** V4: lateness that the customers have not signed for yet; it counts as late until they do. */
export function ToSign({ shop, list }: { shop: Shop; list: Reading<ToSignList> }) {
  const t = useText(handoverTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { tap, refused } = useTap();
  const [signing, setSigning] = useState<ListedExcuse | null>(null);
  const zone = shop.hours.timeZone;
  const columns: TableProps<ListedExcuse>['columns'] = [
    {
      title: t('car'),
      render: (_, line) => <CarCell car={line} settledVisitId={line.settledAt === null ? null : line.visitId} />,
    },
    { title: t('customer'), render: (_, { customer }) => <CustomerCell customer={customer} /> },
    { title: t('advisor'), render: (_, { advisorId }) => <PersonCell personId={advisorId} /> },
    { title: t('reason'), render: (_, line) => <ReasonCell line={line} /> },
    {
      title: t('late'),
      className: 'handover-age',
      render: (_, { minutesLate }) => (minutesLate === null ? t('notSettled') : minutesText(language, minutesLate)),
    },
    { title: t('recorded'), render: (_, { excuse }) => dayTime(language, excuse.recordedAt, now, zone) },
    {
      align: 'right',
      render: (_, line) => (
        <Button size="small" type="primary" onClick={() => setSigning(line)}>
          {t('sign')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <ListState list={list} none="none.sign">
        {({ lines }) => (
          <Table<ListedExcuse>
            size="small"
            rowKey={({ excuse }) => excuse.id}
            pagination={false}
            dataSource={lines}
            columns={columns}
          />
        )}
      </ListState>
      {signing !== null && (
        <SignDialog
          excuse={signing.excuse}
          car={plateOrPickup(signing.plate, signing.pickup)}
          customer={signing.customer?.name ?? ''}
          refused={refused ? refusalText(language, refused.code, refused.params, zone, refused.rule) : undefined}
          onSign={async (payload) => {
            const done = await tap('excuse.sign', payload);
            if (done) list.again();
            return done;
          }}
          onClose={() => setSigning(null)}
        />
      )}
    </>
  );
}

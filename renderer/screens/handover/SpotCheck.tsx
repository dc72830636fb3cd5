import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { dayTime, minutesText } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { SpotCheckLine, SpotCheckList } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useRead.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import { CarCell, PersonCell, ReasonCell } from './cells.tsx';
import { ListState } from './ListState.tsx';

/** `list`: null where nobody is signed in who may check. */
type Props = { shop: Shop; list: Reading<SpotCheckList> | null };

/** V4: the manager's queue, risk first and then drawn by lot, each line with why it is there. */
export function SpotCheck({ shop, list }: Props) {
  const t = useText(handoverTexts);
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const [checking, setChecking] = useState<SpotCheckLine | null>(null);
  if (list === null) return <EmptyState icon="not-found">{t('onlyManagers')}</EmptyState>;
  const columns: TableProps<SpotCheckLine>['columns'] = [
    {
      title: t('car'),
      render: (_, line) => <CarCell car={line} settledVisitId={line.settledAt === null ? null : line.visitId} />,
    },
    { title: t('advisor'), render: (_, { advisorId }) => <PersonCell personId={advisorId} /> },
    { title: t('reason'), render: (_, line) => <ReasonCell line={line} /> },
    {
      title: t('late'),
      className: 'handover-age',
      render: (_, { minutesLate }) => (minutesLate === null ? t('notSettled') : minutesText(language, minutesLate)),
    },
    {
      title: t('why'),
      render: (_, { marks }) => (
        <span className="handover-marks">
          {marks.map((mark) => (
            <span key={mark} className="handover-mark" data-risk={mark !== 'random'}>
              {mark !== 'random' && '▲ '}
              {words(`spotMark.${mark}`)}
            </span>
          ))}
        </span>
      ),
    },
    {
      title: t('recorded'),
      render: (_, { excuse }) => dayTime(language, excuse.recordedAt, now, shop.hours.timeZone),
    },
    {
      align: 'right',
      render: (_, line) => (
        <Button size="small" type="primary" onClick={() => setChecking(line)}>
          {t('check')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <ListState list={list} none="none.check">
        {({ lines }) => (
          <Table<SpotCheckLine>
            size="small"
            rowKey={({ excuse }) => excuse.id}
            pagination={false}
            dataSource={lines}
            columns={columns}
          />
        )}
      </ListState>
      {checking !== null && (
        <CheckDialog line={checking} shop={shop} onDone={list.again} onClose={() => setChecking(null)} />
      )}
    </>
  );
}

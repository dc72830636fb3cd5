import { Button, Table, type TableProps } from 'antd';
import { dayTime, minutesText } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import type { ListedExcuse } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useReading.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CarCell, PersonCell, ReasonCell } from './cells.tsx';

export type Columns<L> = NonNullable<TableProps<L>['columns']>;

type Props<L extends ListedExcuse> = {
  list: Reading<{ readonly lines: readonly L[]; readonly more: number }>;
  /** What it would hold, said while it is empty. */
  none: 'none.sign' | 'none.check';
  zone: string;
  /** What this list says besides: next to the car, and next to how late it was. */
  who?: Columns<L>;
  why?: Columns<L>;
  /** What is to be done with a line. */
  act: string;
  onAct: (line: L) => void;
};

/** Recorded lateness, as far as it was read, and what is to be done with each (V4). */
export function ExcuseTable<L extends ListedExcuse>({ list, none, zone, who = [], why = [], act, onAct }: Props<L>) {
  const t = useText(handoverTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const columns: Columns<L> = [
    {
      title: t('car'),
      render: (_, line) => <CarCell car={line} settledVisitId={line.settledAt === null ? null : line.visitId} />,
    },
    ...who,
    { title: t('advisor'), render: (_, { advisorId }) => <PersonCell personId={advisorId} /> },
    { title: t('reason'), render: (_, line) => <ReasonCell line={line} /> },
    {
      title: t('late'),
      className: 'handover-age',
      render: (_, { minutesLate }) => (minutesLate === null ? t('notSettled') : minutesText(language, minutesLate)),
    },
    ...why,
    { title: t('recorded'), render: (_, { excuse }) => dayTime(language, excuse.recordedAt, now, zone) },
    {
      align: 'right',
      render: (_, line) => (
        <Button size="small" type="primary" onClick={() => onAct(line)}>
          {act}
        </Button>
      ),
    },
  ];
  return (
    <Listed reading={list} rows={6} rowHeight={56} more={({ more }) => more}>
      {({ lines }) =>
        lines.length === 0 ? (
          <EmptyState icon="all-done">{t(none)}</EmptyState>
        ) : (
          <Table<L>
            size="small"
            rowKey={({ excuse }) => excuse.id}
            pagination={false}
            dataSource={lines}
            columns={columns}
          />
        )
      }
    </Listed>
  );
}

import { Button, Switch, Table, type TableProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { useText } from '../../ui/language.tsx';

type Master = { id: string; retired: boolean };
type Props<T extends Master> = {
  rows: readonly T[];
  columns: NonNullable<TableProps<T>['columns']>;
  /** null: a new one. */
  onEdit: (row: T | null) => void;
  /** More to do with a row than changing it. */
  extra?: (row: T) => ReactNode;
  tools?: ReactNode;
};

/** A list of one kind of master data: retired rows out of the way, each row opened by its button. */
export function MasterTable<T extends Master>({ rows, columns, onEdit, extra, tools }: Props<T>) {
  const t = useText(adminTexts);
  const [withRetired, setWithRetired] = useState(false);
  const shown = rows.filter((row) => withRetired || !row.retired);
  return (
    <section className="master">
      <div className="master-tools">
        <Button type="primary" onClick={() => onEdit(null)}>
          {t('add')}
        </Button>
        {tools}
        <span className="master-switch">
          <Switch size="small" aria-label={t('showRetired')} checked={withRetired} onChange={setWithRetired} />
          {t('showRetired')}
        </span>
      </div>
      <Table<T>
        size="small"
        rowKey="id"
        dataSource={shown}
        pagination={false}
        sticky
        tableLayout="auto"
        locale={{ emptyText: t('noneYet') }}
        rowClassName={(row) => (row.retired ? 'master-retired' : '')}
        columns={[
          ...columns,
          {
            key: 'actions',
            align: 'right',
            render: (_, row) => (
              <span className="master-actions">
                {extra?.(row)}
                <Button size="small" onClick={() => onEdit(row)}>
                  {t('edit')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

import { App, Button, Table, type TableProps } from 'antd';
import type { Device } from '../../../shared/domain/model.screens.ts';
import { devicesTexts } from '../../../shared/i18n/devices.texts.ts';
import { bayName, dayTime } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';
import type { ScreenLine } from './devices.model.ts';
import { useScreenActions } from './useScreenActions.ts';

const MARKS: Readonly<Record<ScreenLine['presence']['state'], VisibleState>> = {
  live: 'ready',
  behind: 'at-risk',
  offline: 'held',
};

export function ScreenTable({ lines, onEdit }: { lines: readonly ScreenLine[]; onEdit: (device: Device) => void }) {
  const t = useText(devicesTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const shop = useReader();
  const now = useNow(30_000);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { modal } = App.useApp();
  const actions = useScreenActions();

  const askRemove = ({ id, name }: Device) =>
    modal.confirm({
      title: t('removeAsk', { name }),
      content: t('removeText'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => actions.remove(id),
    });

  const columns: TableProps<ScreenLine>['columns'] = [
    {
      title: t('name'),
      render: (_, { device }) => (
        <>
          <strong>{device.name}</strong>{' '}
          {device.local && device.name !== t('local') && <span className="devices-quiet">{t('local')}</span>}
        </>
      ),
    },
    {
      title: t('role'),
      render: (_, { device }) => {
        const bay = device.bayId === null ? undefined : shop.bay(device.bayId);
        return bay ? bayName(language, bay.label) : words(`deviceRole.${device.role}`);
      },
    },
    {
      title: t('state'),
      render: (_, { presence: { state, since } }) => (
        <span className="devices-state">
          <StateMark state={MARKS[state]} label={t(state)} />
          <span className="devices-quiet">
            {since !== null
              ? t('since', { time: dayTime(language, since, now, zone) })
              : state === 'offline'
                ? t('never')
                : ''}
          </span>
        </span>
      ),
    },
    {
      title: t('person'),
      render: (_, { device }) =>
        shop.person(device.personId ?? '')?.name ?? <span className="devices-quiet">{t('nobody')}</span>,
    },
    { title: t('address'), render: (_, { presence }) => presence.address },
    { title: t('version'), render: (_, { presence }) => presence.version },
    {
      key: 'actions',
      align: 'right',
      render: (_, { device, presence }) => (
        <span className="devices-actions">
          <Button disabled={presence.state === 'offline'} onClick={() => void actions.flash(device)}>
            {t('flash')}
          </Button>
          <Button disabled={device.local} onClick={() => onEdit(device)}>
            {t('edit')}
          </Button>
          <Button danger disabled={device.local} onClick={() => void askRemove(device)}>
            {t('remove')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Table
      className="devices-table"
      size="small"
      rowKey={({ device }) => device.id}
      columns={columns}
      dataSource={lines as ScreenLine[]}
      pagination={false}
    />
  );
}

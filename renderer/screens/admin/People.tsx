import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Person } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { MasterTable } from './MasterTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { usePeople, useTeams } from './useMasters.ts';

export function People() {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const people = usePeople();
  const teams = useTeams();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const today = shopDate(useNow(60_000), zone);
  const [editing, setEditing] = useState<Person | null | undefined>();
  const [pinOf, setPinOf] = useState<Person | null>(null);
  const [filter, setFilter] = useState('');
  const shown = people.filter(({ name, badge }) => name.includes(filter) || badge === filter);
  return (
    <>
      {!people.some(({ hasPin, retired }) => hasPin && !retired) && (
        <Alert className="master-hint" type="info" showIcon title={t('peopleHint')} />
      )}
      <MasterTable
        rows={shown}
        onEdit={setEditing}
        tools={
          <Input.Search
            className="master-search"
            placeholder={t('search')}
            allowClear
            onChange={(e) => setFilter(e.target.value.trim())}
          />
        }
        columns={[
          { title: t('personName'), dataIndex: 'name', render: (name: string) => <strong>{name}</strong> },
          { title: t('role'), render: (_, { role }) => words(`role.${role}`) },
          { title: t('trade'), render: (_, { trade }) => (trade ? words(`trade.${trade}`) : '') },
          { title: t('level'), render: (_, { level }) => (level ? words(`level.${level}`) : '') },
          { title: t('team'), render: (_, { teamId }) => teams.find(({ id }) => id === teamId)?.name ?? '' },
          {
            title: t('certificates'),
            render: (_, { certificates }) =>
              certificates.map(({ code, validUntil }) => (
                <span key={code} className={validUntil < today ? 'master-expired' : undefined}>
                  {words(`certificate.${code}`)} {validUntil} {validUntil < today && `▲ ${t('expired')}`}
                </span>
              )),
          },
          { title: t('badge'), dataIndex: 'badge' },
          { title: t('pin'), render: (_, { hasPin }) => t(hasPin ? 'pinSet' : 'pinNone') },
        ]}
        extra={(person) => (
          <Button size="small" onClick={() => setPinOf(person)}>
            {t('pinChange')}
          </Button>
        )}
      />
      {editing !== undefined && <PersonDialog person={editing} onClose={() => setEditing(undefined)} />}
      {pinOf && <PinDialog person={pinOf} onClose={() => setPinOf(null)} />}
    </>
  );
}

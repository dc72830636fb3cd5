import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Person } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { MasterTable } from './MasterTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { usePeople, useShifts, useTeams } from './useMasters.ts';

export function People() {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const people = usePeople();
  const calendar = useText(calendarTexts);
  const teams = useTeams();
  const shifts = useShifts();
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
          {
            title: t('personName'),
            dataIndex: 'name',
            render: (name: string) => <strong className="master-name">{name}</strong>,
          },
          { title: t('role'), render: (_, { role }) => words(`role.${role}`) },
          { title: t('trade'), render: (_, { trade }) => (trade ? words(`trade.${trade}`) : '') },
          { title: t('level'), render: (_, { level }) => (level ? words(`level.${level}`) : '') },
          {
            title: calendar('teamShift'),
            render: (_, { teamId, shiftId }) => (
              <>
                <div>{teams.find(({ id }) => id === teamId)?.name}</div>
                <div className="master-under">{shifts.find(({ id }) => id === shiftId)?.name}</div>
              </>
            ),
          },
          {
            title: t('certificates'),
            render: (_, { certificates }) =>
              certificates.map(({ code, validUntil }) => (
                <div key={code} className={validUntil < today ? 'master-name master-expired' : 'master-name'}>
                  {words(`certificate.${code}`)} {validUntil} {validUntil < today && `▲ ${t('expired')}`}
                </div>
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

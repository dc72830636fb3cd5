import { Input } from 'antd';
import { useState } from 'react';
import type { Standard } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { MasterTable } from './MasterTable.tsx';
import { StandardDialog } from './StandardDialog.tsx';
import { useStandards } from './useMasters.ts';

/** The time table (标准工时表). */
export function Standards() {
  const t = useText(adminTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const standards = useStandards();
  const [editing, setEditing] = useState<Standard | null | undefined>();
  const [filter, setFilter] = useState('');
  const wanted = filter.toLowerCase();
  const shown = standards.filter(({ id, nameZh, nameEn }) =>
    `${id} ${nameZh} ${nameEn}`.toLowerCase().includes(wanted),
  );
  return (
    <>
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
          { title: t('code'), dataIndex: 'id' },
          {
            title: t('name'),
            render: (_, { nameZh, nameEn }) => <strong>{language === 'en' ? nameEn : nameZh}</strong>,
          },
          { title: t('category'), render: (_, { category }) => words(`standardCategory.${category}`) },
          { title: t('minutes'), dataIndex: 'minutes', align: 'right' },
          { title: t('crew'), dataIndex: 'crew', align: 'right' },
          { title: t('unattended'), dataIndex: 'unattendedMinutes', align: 'right' },
          { title: t('bayNeed'), render: (_, { bayNeed }) => words(`bayNeed.${bayNeed}`) },
          { title: t('trade'), render: (_, { trade }) => words(`trade.${trade}`) },
          { title: t('leastLevel'), render: (_, { level }) => words(`level.${level}`) },
          {
            title: t('certificate'),
            render: (_, { certificate }) => (certificate ? words(`certificate.${certificate}`) : ''),
          },
          {
            title: t('inspection'),
            render: (_, { inspection }) => inspection.map((level) => words(`inspection.${level}`)).join(' · '),
          },
        ]}
      />
      {editing !== undefined && <StandardDialog standard={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

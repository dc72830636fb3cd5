import { Input } from 'antd';
import { useState } from 'react';
import type { Standard } from '../../../shared/domain/model.ts';
import { adminTexts } from '../../../shared/i18n/admin.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { FormButton } from '../../parts/FormButton.tsx';
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
          <>
            <Input.Search
              className="master-search"
              placeholder={t('search')}
              allowClear
              onChange={(e) => setFilter(e.target.value.trim())}
            />
            <FormButton form="standards" />
          </>
        }
        columns={[
          { title: t('code'), dataIndex: 'id', width: 72 },
          {
            title: t('name'),
            render: (_, { nameZh, nameEn }) => <strong>{language === 'en' ? nameEn : nameZh}</strong>,
          },
          { title: t('category'), width: 130, render: (_, { category }) => words(`standardCategory.${category}`) },
          { title: t('minutes'), width: 110, align: 'right', render: (_, standard) => `${standard.minutes}′` },
          {
            title: t('unattended'),
            width: 120,
            align: 'right',
            render: (_, { unattendedMinutes }) => (unattendedMinutes > 0 ? `${unattendedMinutes}′` : ''),
          },
          { title: t('crew'), dataIndex: 'crew', width: 72, align: 'right' },
          { title: t('bayNeed'), width: 140, render: (_, { bayNeed }) => words(`bayNeed.${bayNeed}`) },
          {
            title: t('whoMay'),
            width: 220,
            render: (_, { trade, level, certificate }) =>
              [words(`trade.${trade}`), words(`level.${level}`), certificate && words(`certificate.${certificate}`)]
                .filter(Boolean)
                .join(' · '),
          },
          {
            title: t('inspection'),
            width: 140,
            render: (_, { inspection }) => inspection.map((level) => t(`short.${level}`)).join(' · '),
          },
        ]}
      />
      {editing !== undefined && <StandardDialog standard={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

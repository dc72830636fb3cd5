import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { permit } from '../../../shared/domain/permission.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { ComebackLine, ComebackList } from '../../../shared/views/followUp.lists.ts';
import { useActor } from '../../live/useActor.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useReading.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CarCell } from './cells.tsx';
import { RuleDialog } from './RuleDialog.tsx';

/** Q3: cars that may have come back, for the technical director to rule on. */
export function ComebackTab({ shop, list }: { shop: Shop; list: Reading<ComebackList> }) {
  const t = useText(callsTexts);
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const actor = useActor();
  const mayRule = actor !== null && permit('comeback.rule', actor).ok;
  const [ruling, setRuling] = useState<ComebackLine | null>(null);
  const zone = shop.hours.timeZone;
  const columns: TableProps<ComebackLine>['columns'] = [
    { title: t('car'), render: (_, line) => <CarCell car={line} /> },
    {
      title: t('now'),
      render: (_, { arrivedAt, request }) => (
        <>
          <span>{dayTime(language, arrivedAt, now, zone)}</span>
          <span className="calls-words calls-quiet">{request}</span>
        </>
      ),
    },
    {
      title: t('earlier'),
      render: (_, { earlier }) => (
        <>
          <span>{dayTime(language, earlier.deliveredAt, now, zone)}</span>
          <span className="calls-words calls-quiet">
            {earlier.work.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)).join(' · ')}
          </span>
        </>
      ),
    },
    {
      title: t('since'),
      render: (_, { since, comeback }) => (
        <>
          <strong>
            {t('days', { n: since.days })} ·{' '}
            {since.km === null ? t('kmUnknown') : t('km', { n: since.km.toLocaleString('en') })}
          </strong>
          <span className="calls-quiet">
            {comeback.window === null ? t('byHand') : words(`window.${comeback.window}`)}
          </span>
        </>
      ),
    },
    {
      title: <span className="sr-only">{t('next')}</span>,
      align: 'right',
      render: (_, line) => (
        <Button
          size="small"
          type="primary"
          disabled={!mayRule}
          title={mayRule ? undefined : t('onlyDirector')}
          onClick={() => setRuling(line)}
        >
          {t('rule')}
        </Button>
      ),
    },
  ];
  return (
    <>
      {!mayRule && <p className="calls-quiet">{t('onlyDirector')}</p>}
      <Listed reading={list} rows={8} rowHeight={56} more={({ more }) => more}>
        {({ lines }) =>
          lines.length === 0 ? (
            <EmptyState icon="all-done">{t('noneComebacks')}</EmptyState>
          ) : (
            <Table<ComebackLine>
              size="small"
              rowKey={({ comeback }) => comeback.id}
              pagination={false}
              dataSource={[...lines]}
              columns={columns}
            />
          )
        }
      </Listed>
      {ruling !== null && <RuleDialog line={ruling} shop={shop} onDone={list.again} onClose={() => setRuling(null)} />}
    </>
  );
}

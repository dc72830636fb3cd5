import { Button, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import type { CorrectionLine, CorrectionList } from '../../../shared/views/shift.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import type { Reading } from '../../live/useReading.ts';
import { useTap } from '../../live/useTap.ts';
import { useSignedIn } from '../../parts/correct/useSignedIn.ts';
import { Refused } from '../../parts/Refused.tsx';
import { Listed } from '../../parts/reading/Listed.tsx';
import { WordsDialog } from '../../parts/WordsDialog.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { useStampWord } from './useStampWord.ts';

/** Corrections past their day, for a second person to decide (E8). */
export function Corrections({ list, shop }: { list: Reading<CorrectionList>; shop: Shop }) {
  const t = useText(shiftTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const reader = useReader();
  const stamp = useStampWord();
  const { person, leads } = useSignedIn();
  const { tap, refused } = useTap();
  const [refusing, setRefusing] = useState<CorrectionLine | null>(null);
  const zone = shop.hours.timeZone;
  const grant = async ({ correction }: CorrectionLine) => {
    if (await tap('correction.decide', { correctionId: correction.id, granted: true, note: '' })) list.again();
  };
  const time = (at: number | null) => (at === null ? '' : dayTime(language, at, now, zone));
  const columns: TableProps<CorrectionLine>['columns'] = [
    { title: t('car'), render: (_, { plate, pickup }) => <strong>{plateOrPickup(plate, pickup)}</strong> },
    {
      title: t('when'),
      render: (_, line) => (
        <>
          <span>{stamp(line.correction.field)}</span>
          <span className="shift-quiet">
            {[
              reader.person(line.personId ?? '')?.name,
              language === 'en' ? line.operation?.nameEn : line.operation?.nameZh,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      ),
    },
    {
      title: `${t('correctNow')} → ${t('correctTo')}`,
      className: 'figure',
      render: (_, { correction }) => `${time(correction.before)} → ${time(correction.after)}`,
    },
    {
      title: t('correctWhy'),
      className: 'shift-words',
      render: (_, { correction }) => (
        <>
          <span>{correction.reason}</span>
          <span className="shift-quiet">
            {t('asked', { name: reader.person(correction.askedBy ?? '')?.name ?? '' })} · {time(correction.askedAt)}
          </span>
        </>
      ),
    },
    {
      title: <span className="sr-only">{t('state')}</span>,
      align: 'right',
      render: (_, line) => {
        const own = person !== null && person.id === line.correction.askedBy;
        const why = !leads ? t('onlyLeads') : own ? t('own') : undefined;
        return (
          <span className="shift-actions">
            <Button size="small" disabled={why !== undefined} title={why} onClick={() => setRefusing(line)}>
              {t('refuse')}
            </Button>
            <Button
              size="small"
              type="primary"
              disabled={why !== undefined}
              title={why}
              onClick={() => void grant(line)}
            >
              {t('grant')}
            </Button>
            {why !== undefined && <span className="shift-quiet">{why}</span>}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <Refused refused={refused} />
      <Listed reading={list} rows={2} rowHeight={48} more={({ more }) => more}>
        {({ lines }) =>
          lines.length === 0 ? (
            <p className="shift-none">{t('correctionsNone')}</p>
          ) : (
            <Table<CorrectionLine>
              size="small"
              rowKey={({ correction }) => correction.id}
              pagination={false}
              dataSource={[...lines]}
              columns={columns}
            />
          )
        }
      </Listed>
      {refusing !== null && (
        <WordsDialog
          title={t('refuse')}
          label={t('refuseTitle')}
          rows={2}
          ok={t('refuse')}
          cancel={t('cancel')}
          give={(give, note) =>
            give('correction.decide', { correctionId: refusing.correction.id, granted: false, note })
          }
          onDone={list.again}
          onClose={() => setRefusing(null)}
        />
      )}
    </>
  );
}

import { Button, Input, Modal, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import type { CorrectionLine, CorrectionList } from '../../../shared/views/shift.lists.ts';
import { useNow } from '../../live/useNow.ts';
import type { Reading } from '../../live/useRead.ts';
import { useReader } from '../../live/useReader.ts';
import { useTap } from '../../live/useTap.ts';
import { useSignedIn } from '../../parts/correct/useSignedIn.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
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
  const { value, state, again } = list;
  if (value === null)
    return state === 'loading' ? <Skeleton rows={2} rowHeight={48} /> : <p className="shift-none">{t('failed')}</p>;
  if (value.lines.length === 0) return <p className="shift-none">{t('correctionsNone')}</p>;
  const decide = async ({ correction }: CorrectionLine, granted: boolean, note: string) => {
    if (!(await tap('correction.decide', { correctionId: correction.id, granted, note }))) return;
    setRefusing(null);
    again();
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
              onClick={() => void decide(line, true, '')}
            >
              {t('grant')}
            </Button>
            {why !== undefined && <span className="shift-quiet">{why}</span>}
          </span>
        );
      },
    },
  ];
  const says = refused ? refusalText(language, refused.code, refused.params, zone, refused.rule) : undefined;
  return (
    <>
      {says !== undefined && (
        <p className="form-refused" role="alert">
          {says}
        </p>
      )}
      <Table<CorrectionLine>
        size="small"
        rowKey={({ correction }) => correction.id}
        pagination={false}
        dataSource={[...value.lines]}
        columns={columns}
      />
      {refusing !== null && (
        <RefuseDialog onRefuse={(note) => void decide(refusing, false, note)} onClose={() => setRefusing(null)} />
      )}
    </>
  );
}

function RefuseDialog({ onRefuse, onClose }: { onRefuse: (note: string) => void; onClose: () => void }) {
  const t = useText(shiftTexts);
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={t('refuseTitle')}
      okText={t('refuse')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: note.trim() === '' }}
      onOk={() => onRefuse(note.trim())}
      onCancel={onClose}
    >
      <Input.TextArea
        aria-label={t('refuseTitle')}
        rows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Modal>
  );
}

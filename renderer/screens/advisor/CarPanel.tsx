import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Shop } from '../../../shared/domain/model.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dueWords } from '../../../shared/i18n/due.ts';
import { bayName, dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { verdictTexts } from '../../../shared/i18n/verdict.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import { useRow } from '../../live/useRows.ts';
import { useTap } from '../../live/useTap.ts';
import { CorrectButton } from '../../parts/correct/CorrectButton.tsx';
import { ExcuseList } from '../../parts/excuse/ExcuseList.tsx';
import { PromiseDialog } from '../../parts/PromiseDialog.tsx';
import { Refused } from '../../parts/Refused.tsx';
import { VerdictCard } from '../../parts/VerdictCard.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { AdditionsPanel } from './additions/AdditionsPanel.tsx';
import { AdviceBox } from './additions/AdviceBox.tsx';
import { CarWork } from './CarWork.tsx';
import { EditDialog } from './EditDialog.tsx';
import { HandOver } from './HandOver.tsx';
import { PromiseLedger } from './PromiseLedger.tsx';

/** One car as its advisor has to know it: where it stands, what is done, what was promised, and what comes next. */
export function CarPanel({ visitId, shop, onBack }: { visitId: string; shop: Shop; onBack: () => void }) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const verdict = useText(verdictTexts);
  const language = useLanguage();
  const now = useNow(5_000);
  const navigate = useNavigate();
  const reader = useReader();
  const file = useRow('visit', visitId)?.file;
  const { tap, refused } = useTap();
  const [promising, setPromising] = useState(false);
  const [editing, setEditing] = useState(false);
  if (!file) return <EmptyState icon="not-found">{t('gone')}</EmptyState>;
  const { visit } = file;
  const { risk, due, standing } = dueWords(language, file, shop, now);
  const stay = currentStay(file);
  const bay = reader.bay(stay?.bayId ?? '');
  const where = bay
    ? bayName(language, bay.label)
    : stay
      ? [words(`place.${stay.place}`), stay.label].filter(Boolean).join(' ')
      : '';
  const facts: readonly Fact[] = [
    [t('stage'), words(`stage.${stageOf(file)}`)],
    [t('place'), where],
    [t('arrived'), dayTime(language, visit.arrivedAt, now, shop.hours.timeZone)],
    [t('customer'), [visit.customer?.name, visit.customer?.phone].filter(Boolean).join(' ')],
    [t('request'), visit.request],
  ];
  const isClosed = visit.deliveredAt !== null || visit.cancelledAt !== null;
  return (
    <article className="car-panel">
      <header className="car-panel-head">
        <Button className="advisor-back" onClick={onBack}>
          ‹ {t('back')}
        </Button>
        <div>
          <h1>{plateOrPickup(visit.plate, visit.pickup)}</h1>
          <p>
            {visit.pickup} · {visit.model} {visit.colour} · {t(visit.waits ? 'waits' : 'leaves')}
          </p>
        </div>
        <div className="car-panel-due">
          <strong>{due}</strong>
          {standing !== null && !isClosed && <StateMark state={risk} label={standing} />}
        </div>
      </header>
      <Facts className="car-panel-facts" facts={facts} />
      <CarWork
        file={file}
        now={now}
        canAdd={!isClosed && visit.settledAt === null}
        onAdd={(operation) => void tap('operation.add', { visitId, operation })}
      />
      <AdviceBox
        path={`/vehicles/${encodeURIComponent(visit.vehicleId)}/advice`}
        timeZone={shop.hours.timeZone}
        exceptVisitId={visitId}
      />
      <AdditionsPanel file={file} shop={shop} now={now} mayChange={!isClosed && visit.settledAt === null} />
      <PromiseLedger file={file} shop={shop} now={now} />
      <section>
        <h2>{verdict('title')}</h2>
        <VerdictCard file={file} shop={shop} now={now} />
      </section>
      {file.excuses.length > 0 && <ExcuseList file={file} shop={shop} />}
      {!promising && <Refused refused={refused} />}
      <footer className="car-panel-actions">
        <HandOver file={file} shop={shop} tap={tap} />
        {!isClosed && visit.settledAt === null && <Button onClick={() => setPromising(true)}>{t('revise')}</Button>}
        <Button onClick={() => setEditing(true)}>{t('editCar')}</Button>
        <CorrectButton file={file} />
        <Button onClick={() => void navigate(`/order/${visitId}`)}>{t('print')}</Button>
      </footer>
      {editing && <EditDialog file={file} onClose={() => setEditing(false)} />}
      {promising && (
        <PromiseDialog
          title={t('revise')}
          file={file}
          shop={shop}
          refused={refused}
          onSave={(payload) => tap('visit.promise', payload)}
          onClose={() => setPromising(false)}
        />
      )}
    </article>
  );
}

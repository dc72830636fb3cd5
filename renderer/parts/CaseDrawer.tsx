import { Drawer } from 'antd';
import type { Shop, VisitFile } from '../../shared/domain/model.ts';
import { dayTime, plateOrPickup } from '../../shared/i18n/format.ts';
import { onTimeTexts } from '../../shared/i18n/onTime.texts.ts';
import { readFailure } from '../../shared/i18n/readFailure.ts';
import { wordsTexts } from '../../shared/i18n/words.texts.ts';
import { useNow } from '../live/useNow.ts';
import { useReport } from '../live/useReport.ts';
import { useRows } from '../live/useRows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Facts } from '../ui/Facts.tsx';
import { useLanguage, useText } from '../ui/language.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VerdictCard } from './VerdictCard.tsx';
import './caseDrawer.css';

const WIDTH = 760;

/** One car's verdict, beside the list it was opened from: why it was late, and what would have saved it (V7, V8). */
export function CaseDrawer({ visitId, shop, onClose }: { visitId: string | null; shop: Shop; onClose: () => void }) {
  const t = useText(onTimeTexts);
  const language = useLanguage();
  const query = visitId === null ? null : { visitId };
  const { answer, busy, failed } = useReport('visit', query, { live: true });
  const file = busy && answer?.file.visit.id !== visitId ? undefined : answer?.file;
  const why = failed === 'not-found' ? t('caseGone') : failed && readFailure(language, failed);
  return (
    <Drawer
      open={visitId !== null}
      onClose={onClose}
      size={WIDTH}
      closable={{ 'aria-label': t('close') }}
      title={file ? plateOrPickup(file.visit.plate, file.visit.pickup) : t('title')}
    >
      {file ? <Case file={file} shop={shop} /> : why ? <EmptyState icon="not-found">{why}</EmptyState> : null}
      {!file && !why && <Skeleton rows={8} rowHeight={32} />}
    </Drawer>
  );
}

function Case({ file, shop }: { file: VisitFile; shop: Shop }) {
  const t = useText(onTimeTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const staff = useRows('person');
  const now = useNow(60_000);
  const { visit, labour, operations } = file;
  const nameOf = (id: string | null) => staff.find((row) => row.id === id)?.person.name ?? t('nobody');
  const people = [...new Set(labour.map(({ personId }) => personId))].map(nameOf);
  const facts = [
    [t('car'), `${visit.model} ${visit.colour}`],
    [t('category'), words(`category.${visit.category}`)],
    [t('advisor'), nameOf(visit.advisorId)],
    [t('people'), people.join(' ')],
    [t('arrived'), dayTime(language, visit.arrivedAt, now, shop.hours.timeZone)],
    [t('work'), operations.map(({ nameZh, nameEn }) => (language === 'en' ? nameEn : nameZh)).join(' · ')],
  ] as const;
  return (
    <>
      <Facts className="case-facts" facts={facts} />
      <VerdictCard file={file} shop={shop} now={now} />
    </>
  );
}

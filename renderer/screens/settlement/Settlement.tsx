import { useParams } from 'react-router';
import { settlementTexts } from '../../../shared/i18n/settlement.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useVisitFile } from '../../live/useVisitFile.ts';
import { Paper } from '../../parts/paper/Paper.tsx';
import { Unread } from '../../parts/reading/Unread.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Sheet } from './Sheet.tsx';

/** The settlement sheet (结算单) of any visit, however long ago: A4, printed by the browser itself. */
export default function Settlement() {
  const t = useText(settlementTexts);
  const { visitId = '' } = useParams();
  const reading = useVisitFile(visitId);
  const file = reading.answer;
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return <Skeleton rows={10} rowHeight={36} />;
  if (file === null && reading.failed !== 'not-found') return <Unread reading={reading} rows={10} rowHeight={36} />;
  if (!file?.visit.sheet) return <EmptyState icon="not-found">{t('gone')}</EmptyState>;
  return (
    <Paper>
      <Sheet file={file} sheet={file.visit.sheet} shop={shop} />
    </Paper>
  );
}

import type { VisitFile } from '../../../../shared/domain/model.ts';
import { verdictTexts } from '../../../../shared/i18n/verdict.texts.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { VerdictCard } from '../../../parts/VerdictCard.tsx';
import { useText } from '../../../ui/language.tsx';
import { DrawerPart } from './DrawerPart.tsx';

/** What the verdict is, or would be by now, and whose the minutes were (V7, V8). */
export function CarVerdict({ file }: { file: VisitFile }) {
  const t = useText(verdictTexts);
  const now = useNow(60_000);
  const shop = useRow('shop', 'shop')?.shop;
  if (!shop) return null;
  return (
    <DrawerPart title={t('title')}>
      <VerdictCard file={file} shop={shop} now={now} />
    </DrawerPart>
  );
}

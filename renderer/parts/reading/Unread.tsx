import { Button } from 'antd';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import { readingTexts } from '../../../shared/i18n/reading.texts.ts';
import type { Reading } from '../../live/useReading.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Props = {
  reading: Pick<Reading<unknown>, 'failed' | 'again'>;
  /** The room it will take. */
  rows: number;
  rowHeight: number;
};

/** In place of what is not there yet: on its way, or why it cannot be had. */
export function Unread({ reading: { failed, again }, rows, rowHeight }: Props) {
  const t = useText(readingTexts);
  const language = useLanguage();
  if (failed === null) return <Skeleton rows={rows} rowHeight={rowHeight} />;
  return (
    <EmptyState icon="no-link" action={<Button onClick={again}>{t('again')}</Button>}>
      {t('failed', { reason: readFailure(language, failed) })}
    </EmptyState>
  );
}

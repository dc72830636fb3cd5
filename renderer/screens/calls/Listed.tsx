import { Button } from 'antd';
import type { ReactNode } from 'react';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import type { Read } from '../../live/useRead.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export type List<L> = Read<L> & { readonly again: () => void };

/** A list that is read over HTTP: being read, not readable, or there. */
export function Listed<L>({ list, children }: { list: List<L>; children: (list: L) => ReactNode }) {
  const t = useText(callsTexts);
  if (list.value !== null) return children(list.value);
  if (list.state === 'loading') return <Skeleton rows={8} rowHeight={56} />;
  return (
    <EmptyState icon="no-link" action={<Button onClick={list.again}>{t('again')}</Button>}>
      {t('failed')}
    </EmptyState>
  );
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import type { Reading } from '../../live/useRead.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

type Props<L> = {
  list: Reading<L>;
  none: 'none.sign' | 'none.check';
  children: (list: L) => ReactNode;
};

/** A list that is read over HTTP: being read, not readable, empty, or there. */
export function ListState<L extends { readonly lines: readonly unknown[] }>({ list, none, children }: Props<L>) {
  const t = useText(handoverTexts);
  const { state, value, again } = list;
  if (value === null) {
    if (state === 'loading') return <Skeleton rows={6} rowHeight={56} />;
    return (
      <EmptyState icon="no-link" action={<Button onClick={again}>{t('again')}</Button>}>
        {t('failed')}
      </EmptyState>
    );
  }
  return value.lines.length === 0 ? <EmptyState icon="all-done">{t(none)}</EmptyState> : children(value);
}

import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { neighbour, periodOf } from '../../../shared/domain/periods.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { useText } from '../../ui/language.tsx';

/** The month of a form, kept in its address: its first day, and the buttons that choose another. */
export function useMonth(today: string): { date: string; bar: ReactNode } {
  const t = useText(formsTexts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('month');
  const isMonth = asked !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked);
  const { from, to } = periodOf('month', isMonth ? `${asked}-01` : today);
  const go = (step: 1 | -1) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('month', neighbour('month', from, step).slice(0, 7));
        return next;
      },
      { replace: true },
    );
  const bar = (
    <fieldset className="form-month" aria-label={t('month')}>
      <Button aria-label={t('earlier')} title={t('earlier')} onClick={() => go(-1)}>
        ‹
      </Button>
      <strong className="figure">{from.slice(0, 7)}</strong>
      <Button aria-label={t('later')} title={t('later')} disabled={to >= today} onClick={() => go(1)}>
        ›
      </Button>
    </fieldset>
  );
  return { date: from, bar };
}

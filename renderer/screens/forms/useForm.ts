import { useMemo } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { useNow } from '../../live/useNow.ts';
import { useReader } from '../../live/useReader.ts';
import { useRows } from '../../live/useRows.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { Form } from './form.model.ts';
import { progressForm } from './progress.form.ts';
import { standardsForm } from './standards.form.ts';

/** A form on its way: null until it can be shown; why not, and how to try again. */
export type FormState = { readonly form: Form | null; readonly failed: ErrorCode | null; readonly again: () => void };

const nothing = () => undefined;
const MINUTE = 60_000;

/** Made of the rows that are here anyway: also while the hub is away. */
export function useProgressForm(shop: Shop): FormState {
  const language = useLanguage();
  const names = useReader();
  const now = useNow(MINUTE);
  const visits = useRows('visit');
  const form = useMemo(
    () =>
      progressForm(
        visits.map(({ file }) => file),
        { language, shop, names, now },
      ),
    [visits, language, shop, names, now],
  );
  return { form, failed: null, again: nothing };
}

/** The same of the time table. */
export function useStandardsForm(shop: Shop): FormState {
  const language = useLanguage();
  const now = useNow(MINUTE);
  const rows = useRows('standard');
  const form = useMemo(
    () =>
      standardsForm(
        rows.map(({ standard }) => standard),
        language,
        now,
        shop.hours.timeZone,
      ),
    [rows, language, now, shop],
  );
  return { form, failed: null, again: nothing };
}

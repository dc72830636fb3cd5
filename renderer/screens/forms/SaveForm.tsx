import { Button } from 'antd';
import { useState } from 'react';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { saveExcel } from '../../ui/excel.ts';
import { useText } from '../../ui/language.tsx';
import type { Form } from './form.model.ts';
import { formSheets } from './form.sheets.ts';

/** The form as a workbook, null while there is none yet. */
export function SaveForm({ form, shopName }: { form: Form | null; shopName: string }) {
  const t = useText(formsTexts);
  const [busy, setBusy] = useState(false);
  const save = async (shown: Form) => {
    setBusy(true);
    await saveExcel(
      `${shown.title} ${shown.facts.at(-1)?.[1].slice(0, 10) ?? ''}.xlsx`.replaceAll('/', '-'),
      formSheets(shown, shopName),
    );
    setBusy(false);
  };
  return (
    <Button disabled={form === null} loading={busy} onClick={() => form && void save(form)}>
      {t('excel')}
    </Button>
  );
}

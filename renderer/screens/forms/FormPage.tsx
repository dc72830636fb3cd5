import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Shop } from '../../../shared/domain/model.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { readFailure } from '../../../shared/i18n/readFailure.ts';
import { FORMS, type FormName, formPath } from '../../parts/formNames.ts';
import { Unread } from '../../parts/reading/Unread.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { usePaperTheme } from '../../ui/usePaperTheme.ts';
import { FormSheet } from './FormSheet.tsx';
import { SaveForm } from './SaveForm.tsx';
import type { FormState } from './useForm.ts';

type Props = { name: FormName; shop: Shop; state: FormState; tools?: ReactNode };

/** A form on the screen as it will lie on paper, and what can be done with it. */
export function FormPage({ name, shop, state: { form, failed, again }, tools }: Props) {
  usePaperTheme();
  const t = useText(formsTexts);
  const language = useLanguage();
  const navigate = useNavigate();
  const reason = failed && readFailure(language, failed);
  return (
    <main className="forms">
      <div className="form-tools">
        <Button onClick={() => void navigate(-1)}>‹ {t('back')}</Button>
        <Segmented<FormName>
          aria-label={t('choose')}
          value={name}
          onChange={(next) => void navigate(formPath(next), { replace: true })}
          options={FORMS.map((one) => ({ value: one, label: t(`short.${one}`), title: t(`form.${one}`) }))}
        />
        {tools}
        <span className="form-notice" role="status">
          {form && reason && t('notNew', { reason })}
        </span>
        <SaveForm form={form} shopName={shop.name} />
        <Button type="primary" disabled={form === null} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      {form && <FormSheet name={name} form={form} shopName={shop.name} />}
      {!form && <Unread reading={{ failed, again }} rows={10} rowHeight={56} />}
    </main>
  );
}

import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Shop } from '../../../shared/domain/model.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { reportFailure } from '../../../shared/i18n/reportFailure.ts';
import { FORMS, type FormName, formPath } from '../../parts/formNames.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
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
  const reason = failed && reportFailure(language, failed, shop.hours.timeZone);
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
      {!form && reason && (
        <EmptyState icon="no-link" action={<Button onClick={again}>{t('again')}</Button>}>
          {t('failed', { reason })}
        </EmptyState>
      )}
      {!form && !reason && <Skeleton rows={10} rowHeight={56} />}
    </main>
  );
}

import { useParams } from 'react-router';
import { shopDate } from '../../../shared/domain/calendar.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { formsTexts } from '../../../shared/i18n/forms.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { isFormName } from '../../parts/formNames.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AppraisalForm } from './AppraisalForm.tsx';
import { FormPage } from './FormPage.tsx';
import { useProgressForm, useStandardsForm } from './useForm.ts';
import { useMonth } from './useMonth.tsx';
import { useOnTimeForm } from './useMonthForms.ts';
import './forms.css';

/** The four named forms, each at its address, as they are printed and saved. */
export default function Forms() {
  const t = useText(formsTexts);
  const { form } = useParams();
  const shop = useRow('shop', 'shop')?.shop;
  const today = shopDate(useNow(60_000), shop?.hours.timeZone ?? 'UTC');
  if (!isFormName(form)) return <EmptyState icon="not-found">{t('unknown')}</EmptyState>;
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  switch (form) {
    case 'progress':
      return <Progress shop={shop} />;
    case 'appraisal':
      return <AppraisalForm shop={shop} today={today} />;
    case 'on-time':
      return <OnTime shop={shop} today={today} />;
    case 'standards':
      return <Standards shop={shop} />;
  }
}

function Progress({ shop }: { shop: Shop }) {
  return <FormPage name="progress" shop={shop} state={useProgressForm(shop)} />;
}

function Standards({ shop }: { shop: Shop }) {
  return <FormPage name="standards" shop={shop} state={useStandardsForm(shop)} />;
}

function OnTime({ shop, today }: { shop: Shop; today: string }) {
  const { date, bar } = useMonth(today);
  return <FormPage name="on-time" shop={shop} state={useOnTimeForm(shop, date)} tools={bar} />;
}

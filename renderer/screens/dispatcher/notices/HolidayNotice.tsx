import { useNavigate } from 'react-router';
import { calendarTexts } from '../../../../shared/i18n/calendar.texts.ts';
import { useText } from '../../../ui/language.tsx';
import { Notice } from './Notice.tsx';

/** Nobody has entered the holidays of the coming year: until then promises and plans count them as working days. */
export function HolidayNotice({ year }: { year: number }) {
  const t = useText(calendarTexts);
  const navigate = useNavigate();
  return (
    <Notice
      kind="attention"
      title={t('holidaysMissing', { year })}
      action={t('enter')}
      onAction={() => void navigate('/admin?tab=shop')}
    >
      {t('holidaysMissingWhy')}
    </Notice>
  );
}

import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import china from '../../../resources/holidays/cn.json?raw';
import { shopDate } from '../../../shared/domain/calendar.ts';
import {
  type Holidays,
  keepsChinasHolidays,
  yearsToCome,
  yearWithoutHolidays,
} from '../../../shared/domain/holidays.ts';
import { calendarTexts } from '../../../shared/i18n/calendar.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useText } from '../../ui/language.tsx';
import { withHolidays } from './holidays.model.ts';
import { datedHours, type ShopValues } from './shop.model.ts';

const CHINA = JSON.parse(china) as Holidays;
const HOUR = 3_600_000;

/**
 * Fills the dates of the form it stands in with the official holidays of a year: adds what is missing, changes nothing
 * that is there; and says when the coming year has none.
 */
export function HolidayLoader() {
  const t = useText(calendarTexts);
  const form = Form.useFormInstance<ShopValues>();
  const values = Form.useWatch([], form) as ShopValues | undefined;
  const [loaded, setLoaded] = useState<{ year: number; n: number } | null>(null);
  const now = useNow(HOUR);
  if (!values?.week || !values.exceptions) return null;
  const hours = datedHours(values);
  const missing = yearWithoutHolidays(now, hours);
  const today = shopDate(now, hours.timeZone);
  const official = keepsChinasHolidays(hours.timeZone);
  const known = official ? yearsToCome(CHINA, today) : [];
  const load = (year: number) => {
    const { exceptions, added } = withHolidays(year, CHINA, values, today);
    form.setFieldValue('exceptions', exceptions);
    setLoaded({ year, n: added });
  };
  return (
    <div className="shop-holidays">
      {missing !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('holidaysMissing', { year: missing })}
          description={
            official && !known.includes(missing)
              ? `${t('holidaysMissingWhy')} ${t('holidaysUnknown', { year: missing })}`
              : t('holidaysMissingWhy')
          }
        />
      )}
      {known.length > 0 && (
        <div className="shop-holiday-years">
          {known.map((year) => (
            <Button key={year} onClick={() => load(year)}>
              {t('loadHolidays', { year })}
            </Button>
          ))}
          <span role="status">{loaded && t(loaded.n > 0 ? 'holidaysLoaded' : 'holidaysNone', loaded)}</span>
        </div>
      )}
    </div>
  );
}

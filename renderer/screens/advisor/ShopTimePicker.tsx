import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { atShopTime, minuteOfDay, shopDate } from '../../../shared/domain/calendar.ts';

type Props = { id?: string; timeZone: string; value: number | null; onChange: (at: number | null) => void };

/** A date and time on the shop's clock, whatever zone this PC is set to; value in epoch ms. */
export function ShopTimePicker({ id, timeZone, value, onChange }: Props) {
  const shown = value === null ? null : dayjs(shopDate(value, timeZone)).add(minuteOfDay(value, timeZone), 'minute');
  const choose = (time: Dayjs | null) =>
    onChange(time === null ? null : atShopTime(time.format('YYYY-MM-DD'), time.hour() * 60 + time.minute(), timeZone));
  return (
    <DatePicker
      {...(id !== undefined && { id })}
      className="shop-time"
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="MM-DD HH:mm"
      needConfirm={false}
      value={shown}
      onChange={choose}
    />
  );
}

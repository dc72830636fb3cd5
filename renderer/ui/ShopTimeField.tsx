import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { shopInstant, wallClock } from '../../shared/i18n/wallClock.ts';

const STEP = 5;

type Props = {
  /** Epoch ms; null: none chosen. Given by a form. */
  value?: number | null;
  onChange?: (at: number | null) => void;
  id?: string;
  timeZone: string;
  /** The shop's time, epoch ms: where the calendar opens. */
  now: number;
  size?: 'small' | 'middle';
  placeholder?: string;
  /** May it be left open? */
  allowClear?: boolean;
  'aria-label'?: string;
};

/** Date and time on the shop's clock, whatever zone this machine is in; in steps of five minutes. */
export function ShopTimeField({
  value = null,
  onChange,
  timeZone,
  now,
  size = 'middle',
  allowClear = true,
  ...rest
}: Props) {
  return (
    <DatePicker
      {...rest}
      size={size}
      showTime={{ format: 'HH:mm', minuteStep: STEP }}
      format="MM-DD HH:mm"
      allowClear={allowClear}
      needConfirm={false}
      showNow={false}
      value={value === null ? null : dayjs(wallClock(value, timeZone))}
      defaultPickerValue={dayjs(wallClock(now, timeZone))}
      onChange={(picked) =>
        onChange?.(picked === null ? null : shopInstant(picked.format('YYYY-MM-DDTHH:mm'), timeZone))
      }
    />
  );
}

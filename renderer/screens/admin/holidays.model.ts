import { type Holidays, holidayExceptions } from '../../../shared/domain/holidays.ts';
import { hoursValues } from '../../parts/hours.model.ts';
import { datedHours, type ShopValues } from './shop.model.ts';

type Line = ShopValues['exceptions'][number];
/** A line just added has no date yet. */
const dated = (line: Line | undefined) => Boolean(line?.date);
const isBlank = (line: Line | undefined) => !dated(line);

/** The form's dates in order, with the official holidays of a year from a day on among them, and how many those are; what stood there stays. */
export function withHolidays(
  year: number,
  holidays: Holidays,
  values: ShopValues,
  from: string,
): { exceptions: ShopValues['exceptions']; added: number } {
  const hours = datedHours(values);
  const added = holidayExceptions(year, holidays, hours, from);
  const { exceptions } = hoursValues({ ...hours, exceptions: added });
  const all = [...values.exceptions, ...exceptions];
  return {
    exceptions: [...all.filter(dated).sort((a, b) => a.date.valueOf() - b.date.valueOf()), ...all.filter(isBlank)],
    added: added.length,
  };
}

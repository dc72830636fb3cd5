/** Somebody's labour on a shop day and his attendance, minutes; `attended` null: nobody recorded any. */
export type DayOfWork = { readonly worked: number; readonly attended: number | null };

/** Hours of a person or a team in a month (J7); durations in minutes, rates in thousandths. */
export type WorkHours = {
  /** Standard minutes of the work done on settled visits, and the man-minutes that it took. */
  readonly sold: number;
  readonly worked: number;
  /** Sold per worked; null: nothing was worked. */
  readonly efficiency: number | null;
  /** Attendance of the days that have any; null: none was recorded. */
  readonly attended: number | null;
  /** Labour per attendance, over the days that have both; null: no attendance was recorded. */
  readonly utilisation: number | null;
  /** Days with labour, and those of them without a recorded attendance: they are in no utilisation. */
  readonly days: number;
  readonly unrecorded: number;
};

/**
 * Efficiency from the settled visits, utilisation from the days themselves. A day without attendance is left out, not
 * guessed: it would make somebody look busier, or idler, than anybody knows.
 */
export function workHours(
  settled: { readonly sold: number; readonly worked: number },
  days: readonly DayOfWork[],
): WorkHours {
  const recorded = days.filter(({ attended }) => attended !== null);
  const attended = recorded.reduce((sum, day) => sum + (day.attended ?? 0), 0);
  const busy = recorded.reduce((sum, { worked }) => sum + worked, 0);
  const workdays = days.filter((day) => day.worked > 0);
  return {
    ...settled,
    efficiency: perThousand(settled.sold, settled.worked),
    attended: recorded.length === 0 ? null : attended,
    utilisation: perThousand(busy, attended),
    days: workdays.length,
    unrecorded: workdays.filter((day) => day.attended === null).length,
  };
}

/** Thousandths, cut and not rounded: 1099.9 is not 1100. Null: of nothing. */
export function perThousand(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1_000) / whole);
}

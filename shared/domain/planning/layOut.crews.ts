import { type Timetable, together } from './timetable.ts';

/** The timetables of crews, each made once; those of `tables` keep their index. */
export type Crews = {
  readonly table: (index: number) => Timetable;
  /** Of the table when both work. */
  readonly join: (a: number, b: number) => number;
};

export function createCrews(tables: readonly Timetable[]): Crews {
  const all = [...tables];
  const known = new Map<number, number>();
  return {
    table: (index) => all[index] as Timetable,
    join(a, b) {
      if (all[a] === all[b]) return a;
      const key = Math.min(a, b) * 1_000_000 + Math.max(a, b);
      const made = known.get(key);
      if (made !== undefined) return made;
      all.push(together(all[a] as Timetable, all[b] as Timetable));
      known.set(key, all.length - 1);
      return all.length - 1;
    },
  };
}

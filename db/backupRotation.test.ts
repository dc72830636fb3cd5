import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { superfluous } from './backupRotation.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);
const ENOUGH = { free: 100, copy: 1 };
const times = (...ats: number[]) => ats.map((at) => ({ at }));
const dropped = (backups: { at: number }[], room = ENOUGH) => superfluous(backups, room).map(({ at }) => at);

describe('which backups go (B3)', () => {
  it('a shop that copies for a year, on its last day every ten minutes, keeps hours, days and months, and no more', () => {
    let kept: { at: number }[] = [];
    const end = START + 365 * DAY;
    for (let at = START; at <= end; at += at < end - DAY ? 2 * HOUR : 10 * MINUTE) {
      kept.push({ at });
      const gone = superfluous(kept, ENOUGH);
      kept = kept.filter((one) => !gone.includes(one));
    }
    const there = (from: number, to: number) => kept.some(({ at }) => at > from && at <= to);
    expect(kept.length).toBeLessThanOrEqual(6 + 25 + 32 + 13);
    for (let back = 0; back < 6; back++) expect(kept).toContainEqual({ at: end - back * 10 * MINUTE });
    for (let hour = 0; hour < 23; hour++) expect(there(end - (hour + 2) * HOUR, end - hour * HOUR)).toBe(true);
    for (let day = 0; day < 29; day++) expect(there(end - (day + 2) * DAY, end - day * DAY)).toBe(true);
    for (let month = 0; month < 11; month++)
      expect(there(end - (month + 2) * 31 * DAY, end - month * 31 * DAY)).toBe(true);
  });

  it('the newest six stay, whatever their times are', () => {
    const anyTimes = fc.uniqueArray(fc.integer({ min: 0, max: 10 * 366 * 24 }), { maxLength: 60 });
    fc.assert(
      fc.property(anyTimes, (hours) => {
        const backups = times(...hours.map((hour) => START + hour * HOUR));
        const newest = [...backups].sort((a, b) => b.at - a.at).slice(0, 6);
        const gone = superfluous(backups, ENOUGH);
        for (const one of newest) expect(gone).not.toContain(one);
        const left = backups.filter((one) => !gone.includes(one));
        expect(superfluous(left, ENOUGH), 'what was kept once is kept').toEqual([]);
      }),
    );
  });

  it('short of room it gives up the oldest, and never keeps fewer than three', () => {
    const seven = times(...[0, 1, 2, 3, 4, 5, 6].map((n) => START + n * MINUTE * 10));
    const newestSix = seven.slice(1);
    expect(dropped(newestSix, { free: 2, copy: 1 })).toEqual([START + 10 * MINUTE]);
    expect(dropped(newestSix, { free: 0, copy: 1 })).toHaveLength(3);
    expect(dropped(newestSix.slice(3), { free: 0, copy: 1_000 })).toEqual([]);
    expect(dropped(newestSix, { free: 0, copy: 0 })).toEqual([]);
  });

  it('a copy from a clock that ran ahead does not make the others old', () => {
    const ahead = START + 400 * DAY;
    const after = [1, 2, 3].map((ms) => ahead + ms);
    expect(dropped(times(START, ahead, ...after))).toEqual([]);
    expect(dropped(times(START, START + 1, ahead, ...after, ahead + 4, ahead + 5))).toEqual([START + 1, START]);
  });
});

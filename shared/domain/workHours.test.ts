import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workHours } from './workHours.ts';

const minutes = fc.nat(1_440);
const days = fc.array(fc.record({ worked: minutes, attended: fc.option(minutes) }), { maxLength: 31 });

describe('hours of work (J7)', () => {
  it('are sold per worked and worked per attended', () => {
    const hours = workHours({ sold: 528, worked: 480 }, [
      { worked: 400, attended: 480 },
      { worked: 80, attended: 120 },
    ]);
    expect(hours).toMatchObject({ efficiency: 1_100, attended: 600, utilisation: 800, days: 2, unrecorded: 0 });
  });

  it('a day without attendance is left out and said, never guessed', () => {
    const hours = workHours({ sold: 0, worked: 0 }, [
      { worked: 300, attended: 480 },
      { worked: 480, attended: null },
    ]);
    expect(hours).toMatchObject({ attended: 480, utilisation: 625, days: 2, unrecorded: 1 });
    expect(workHours({ sold: 0, worked: 0 }, [{ worked: 480, attended: null }])).toMatchObject({
      ...{ attended: null, utilisation: null, efficiency: null, unrecorded: 1 },
    });
  });

  it('agree with the definition for whatever days there are', () => {
    fc.assert(
      fc.property(minutes, minutes, days, (sold, worked, all) => {
        const hours = workHours({ sold, worked }, all);
        let [attended, busy] = [0, 0];
        for (const day of all)
          if (day.attended !== null) {
            attended += day.attended;
            busy += day.worked;
          }
        expect(hours.efficiency).toBe(worked === 0 ? null : Math.floor((sold / worked) * 1_000 + 1e-9));
        expect(hours.utilisation).toBe(attended === 0 ? null : Math.floor((busy / attended) * 1_000 + 1e-9));
        expect(hours.attended === null).toBe(all.every((day) => day.attended === null));
      }),
    );
  });
});

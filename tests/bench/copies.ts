import { addDays } from '../../shared/domain/calendar.ts';
import type { Filling } from './templateText.ts';
import type { WeekTemplate } from './weekTemplate.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** A car comes back after so many weeks. */
export const RETURN_WEEKS = 26;
/** So many crews share the work, each with people, teams and bays of its own; a fourth copy of some visits is the first's. */
export const CREWS = 3;

const MASTER_KIND = /^(person|team|bay)$/;
export const isCrewTable = (name: string) => MASTER_KIND.test(name);

/** An id of another week: its time is shifted, its last letter tells the copy. */
function copiedId(id: string, shiftMs: number, copy: number): string {
  let time = 0;
  for (let i = 0; i < 9; i++) time = time * 32 + ALPHABET.indexOf(id[i] ?? '0');
  let rest = time - shiftMs;
  let head = '';
  for (let i = 0; i < 9; i++) {
    head = ALPHABET[rest % 32] + head;
    rest = Math.floor(rest / 32);
  }
  return head + id.slice(9, -1) + lastLetter(id, copy);
}

function crewId(id: string, copy: number): string {
  return id.slice(0, -1) + lastLetter(id, copy % CREWS);
}

function lastLetter(id: string, copy: number): string {
  return ALPHABET[(ALPHABET.indexOf(id.at(-1) ?? '0') + copy) % 32] ?? '0';
}

/** What a copy of the week says where it differs. `back`: how many weeks ago it was; copy 0 of week 0 is the sample itself. */
export function createFillings(week: WeekTemplate): (back: number, copy: number) => Filling {
  const vehicles = new Set(week.vehicles.map(({ id }) => id));
  return (back, copy) => {
    const shiftMs = back * WEEK_MS;
    const round = back % RETURN_WEEKS;
    const plates = new Map<string, string>();
    for (const [index, { plate, vin }] of week.vehicles.entries())
      for (const word of [plate, vin])
        if (word !== null && (round > 0 || copy > 0)) plates.set(word, copiedPlate(word, index, round, copy));
    return {
      shiftMs,
      ids: week.ids.map((id, index) => {
        if (index >= week.crewFrom) return crewId(id, copy);
        return copiedId(id, vehicles.has(id) ? round * WEEK_MS : shiftMs, copy);
      }),
      days: new Map(week.days.map((day) => [day, addDays(day, -7 * back)])),
      plates,
    };
  };
}

function copiedPlate(plate: string, index: number, round: number, copy: number): string {
  if (plate === '') return '';
  const number = (index * RETURN_WEEKS + round) * 4 + copy;
  return `${plate.slice(0, -5)}${String((number * 7_919) % 100_000).padStart(5, '0')}`;
}

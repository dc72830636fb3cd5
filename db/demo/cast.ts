import type { ReasonCode } from '../../shared/domain/reasons.ts';
import type { FindCode } from '../../shared/domain/vocabulary.ontime.ts';
import type { PromiseCause, VisitCategory } from '../../shared/domain/vocabulary.ts';
import type { Drive, SampleCar } from './cars.sample.ts';
import type { Random } from './random.ts';
import { ADVISORS } from './staff.sample.ts';
import type { Act, Minute, Story } from './story.ts';

/** A car of the sample's day, written by hand; times are the shop's wall clock, '-1 14:20' is yesterday. */
export type Role = {
  readonly arrive: string;
  readonly category: VisitCategory;
  readonly codes: string;
  readonly request: string;
  readonly promise: string;
  readonly waits?: boolean;
  readonly wash?: boolean;
  readonly loungeHidden?: boolean;
  readonly drive?: Drive;
  readonly car?: Partial<SampleCar>;
  readonly acts: readonly (Act | readonly Act[])[];
};

/** '09:30' or '-1 16:00' as minutes since the sample's midnight. */
function minute(text: string): Minute {
  const [, day = '0', hour, minutes] = /^(?:([+-]\d+) )?(\d\d):(\d\d)$/.exec(text) ?? [];
  if (hour === undefined) throw new Error(`not a time of the sample's day: ${text}`);
  return Number(day) * 1440 + Number(hour) * 60 + Number(minutes);
}

const crewOf = (crew: string): string[] => crew.split(' ');

/** Dispatched three minutes before, begun, and finished if there is an end. */
export function work(op: number, bay: string, crew: string, from: string, to?: string): Act[] {
  const start = minute(from);
  return [
    { at: start - 3, do: 'plan', op, bay, crew: crewOf(crew) },
    { at: start, do: 'start', op, bay, crew: crewOf(crew) },
    ...(to === undefined ? [] : [{ at: minute(to), do: 'finish', op } as const]),
  ];
}

/** Planned for later: bay, people and time. */
export const plan = (at: string, op: number, bay: string, crew: string, start: string): Act => ({
  at: minute(at),
  do: 'plan',
  op,
  bay,
  crew: crewOf(crew),
  start: minute(start),
});

export const resume = (at: string, op: number, bay: string, crew: string): Act => ({
  at: minute(at),
  do: 'resume',
  op,
  bay,
  crew: crewOf(crew),
});

export const hold = (
  at: string,
  op: number,
  reason: ReasonCode,
  note: string,
  until: string | null,
  carFree = false,
): Act => ({ at: minute(at), do: 'hold', op, reason, note, until: until === null ? null : minute(until), carFree });

export const park = (at: string, label: string): Act => ({
  at: minute(at),
  do: 'move',
  place: 'parking',
  bay: null,
  label,
});
export const into = (at: string, bay: string): Act => ({ at: minute(at), do: 'move', place: 'bay', bay, label: '' });

export const check = (at: string, by: '1' | '2', rework: readonly number[] = [], remark = ''): Act => ({
  at: minute(at),
  do: 'check',
  by: `inspector${by}`,
  rework,
  remark,
});

export const told = (at: string, to: string, cause: PromiseCause, note: string): Act => ({
  at: minute(at),
  do: 'promise',
  to: minute(to),
  cause,
  means: 'phone',
  note,
});

/** Extra work found on operation `op` by whoever leads it. */
export const found = (at: string, op: number, finds: readonly FindCode[], note: string): Act => ({
  at: minute(at),
  do: 'find',
  op,
  finds,
  note,
});
export const offered = (at: string, code: string): Act => ({ at: minute(at), do: 'offer', code });
/** The customer agrees by phone, and to a new time with it. */
export const agreed = (at: string, to: string, note: string): Act => ({
  at: minute(at),
  do: 'answer',
  approved: true,
  to: minute(to),
  means: 'phone',
  note,
});
export const declined = (at: string, note: string): Act => ({
  at: minute(at),
  do: 'answer',
  approved: false,
  to: null,
  means: 'phone',
  note,
});
export const confirm = (at: string, op: number): Act => ({ at: minute(at), do: 'confirm', op });
export const cancel = (at: string, reason: string): Act => ({ at: minute(at), do: 'cancel', reason });
export const help = (at: string, bay: string): Act => ({ at: minute(at), do: 'help', bay });
export const helped = (at: string, bay: string): Act => ({ at: minute(at), do: 'helped', bay });
export const washing = (at: string): Act[] => [into(at, '洗车1'), { at: minute(at), do: 'wash' }];
/** Washed from one time to another and driven out again. */
export const washed = (from: string, to: string, label: string): Act[] => [
  ...washing(from),
  { at: minute(to), do: 'washed' },
  { at: minute(to) + 1, do: 'move', place: 'parking', bay: null, label },
];
export const ready = (at: string): Act => ({ at: minute(at), do: 'ready' });
export const settled = (at: string): Act => ({ at: minute(at), do: 'settle' });
export const delivered = (at: string): Act => ({ at: minute(at), do: 'deliver' });

/** The role with a car and a customer, who come out of chance. */
export function storyOf(role: Role, index: number, random: Random, makeCar: (drive: Drive) => SampleCar): Story {
  return {
    arrive: minute(role.arrive),
    car: { ...makeCar(role.drive ?? 'petrol'), ...role.car },
    category: role.category,
    codes: role.codes.split(' '),
    request: role.request,
    advisor: ADVISORS[(index + random.int(0, 1)) % ADVISORS.length] as string,
    waits: role.waits ?? false,
    wash: role.wash ?? true,
    loungeHidden: role.loungeHidden ?? false,
    promise: minute(role.promise),
    acts: role.acts.flat().sort((a, b) => a.at - b.at),
  };
}

import type { VisibleState } from '../../renderer/ui/StateMark.tsx';
import type { TimelineItem, TimelineMarker, TimelineShade } from '../../renderer/ui/timeline/timeline.types.ts';

export type Job = TimelineItem & {
  readonly plate: string;
  readonly model: string;
  readonly operation: string;
  readonly standard: number;
  readonly worked: number;
  readonly promise: string;
  readonly state: VisibleState;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SHANGHAI = 8 * HOUR;

/** Midnight of the shop; all times of the fixture count from it. */
export const MIDNIGHT = Date.UTC(2026, 10, 20, 16);
export const NOW = MIDNIGHT + 14 * HOUR + 32 * MINUTE;
export const DAY = { start: MIDNIGHT + 7.5 * HOUR, end: MIDNIGHT + 18.5 * HOUR };

export function offsetAt(): number {
  return SHANGHAI;
}

/** A repeatable sequence of numbers in [0, 1): the same board every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const operations = [
  ['小保养', 'Oil service', 40],
  ['前制动片', 'Front brake pads', 50],
  ['更换正时皮带组件', 'Timing belt kit', 180],
  ['首保', 'First service', 60],
  ['四轮定位', 'Wheel alignment', 45],
  ['空调系统检修', 'Air conditioning', 90],
  ['前保险杠喷漆', 'Paint front bumper', 240],
  ['更换水泵', 'Water pump', 150],
] as const;
const models = ['迈腾 白', '速腾 黑', 'ID.4 蓝', '帕萨特 灰', '途观 银', '朗逸 红'];
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const kinds = [
  ['快保', 'Express'],
  ['机电', 'Mechanical'],
  ['钣金', 'Body'],
  ['喷漆', 'Paint'],
] as const;

export function laneNames(count: number, english: boolean): { id: string; number: number; kind: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `bay${at + 1}`,
    number: at + 1,
    kind: kinds[Math.floor((at / count) * kinds.length)]?.[english ? 1 : 0] ?? '',
  }));
}

export function clock(at: number): string {
  return new Date(at + SHANGHAI).toISOString().slice(11, 16);
}

function stateOf(start: number, end: number, roll: number): VisibleState {
  if (end < NOW) return 'done';
  if (start > NOW) return 'waiting';
  if (roll < 0.2) return 'held';
  if (roll < 0.35) return 'late';
  return roll < 0.55 ? 'at-risk' : 'on-track';
}

/** `count` jobs spread over the lanes of the day, a few of them overlapping. */
export function makeJobs(lanes: readonly { id: string }[], count: number, english: boolean): Job[] {
  const next = sequence(20261121);
  const ends = new Map<string, number>();
  return Array.from({ length: count }, (_, at) => {
    const laneId = lanes[at % lanes.length]?.id ?? '';
    const [zh, en, minutes] = operations[Math.floor(next() * operations.length)] ?? operations[0];
    const from = ends.get(laneId) ?? DAY.start + Math.round(next() * 12) * 5 * MINUTE + HOUR / 2;
    const start = from + Math.round(next() * 7 - 1) * 5 * MINUTE;
    const end = start + minutes * MINUTE;
    ends.set(laneId, end);
    const plate = `京${letters[Math.floor(next() * 24)]}·${String(Math.floor(next() * 90_000) + 10_000)}`;
    const state = stateOf(start, end, next());
    const operation = english ? en : zh;
    const worked = Math.max(0, Math.min(minutes, Math.round((NOW - start) / MINUTE)));
    const model = models[Math.floor(next() * models.length)] ?? '';
    const name = `${plate} ${operation} ${clock(start)}–${clock(end)}`;
    const promise = clock(end + 40 * MINUTE);
    return {
      id: `job${at}`,
      laneId,
      start,
      end,
      name,
      plate,
      model,
      operation,
      standard: minutes,
      worked,
      promise,
      state,
      locked: state === 'done',
    };
  });
}

export function makeShades(english: boolean): TimelineShade[] {
  return [
    { id: 'lunch', start: MIDNIGHT + 12 * HOUR, end: MIDNIGHT + 13 * HOUR, label: english ? 'Lunch' : '午休' },
    { id: 'closed', start: MIDNIGHT + 18 * HOUR, end: MIDNIGHT + 32 * HOUR, label: english ? 'Closed' : '非营业' },
    {
      id: 'lift',
      laneId: 'bay9',
      start: MIDNIGHT + 15 * HOUR,
      end: MIDNIGHT + 18 * HOUR,
      label: english ? 'Lift out of service' : '举升机停用',
    },
  ];
}

export function makeMarkers(jobs: readonly Job[]): TimelineMarker[] {
  return jobs
    .filter(({ state }) => state !== 'done' && state !== 'waiting')
    .map((job) => ({
      id: `p${job.id}`,
      laneId: job.laneId,
      at: job.end + 40 * MINUTE,
      label: job.promise,
      className: `state-${job.state}`,
    }));
}

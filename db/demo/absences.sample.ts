import type { AbsenceKind } from '../../shared/domain/vocabulary.planning.ts';
import type { Stage } from './perform.ts';
import type { Action } from './storyteller.ts';

/** Whole days from the sample's on: from the first up to, not including, the second. */
type Away = readonly [key: string, from: number, to: number, kind: AbsenceKind, note: string];

/** Nobody of today's stories: the one whose certificate ended yesterday renews it, the others are known in advance. */
const AWAY: readonly Away[] = [
  ['4c', 0, 2, 'training', '高压证复训'],
  ['7c', 0, 3, 'lent', '支援城西店'],
  ['parts', 1, 2, 'leave', ''],
  ['advisor1', 2, 5, 'leave', '年假'],
  ['inspector1', 8, 9, 'training', '厂家终检员培训'],
];

/** Who is away, as the controller writes it down before the morning's meeting. */
export function absenceActions({ bus, instant, person, personId }: Stage): Action[] {
  return AWAY.map(([key, from, to, kind, note], i) => ({
    at: 486 + i,
    rank: 2,
    run() {
      const time = { from: instant(from * 1440), to: instant(to * 1440) };
      bus.send('absence.save', { id: null, personId: personId(key), ...time, kind, note }, person('controller'));
    },
  }));
}

import type { AbsenceKind } from '../domain/vocabulary.planning.ts';
import { type Catalogue, texts } from './translate.ts';

/** `list.word` for every word of the lists in `vocabulary.planning.ts`. */
export type PlanningWordKey = `absence.${AbsenceKind}`;

export const planningWordsTexts = texts({
  'absence.leave': ['休假', 'Leave'],
  'absence.sick': ['病假', 'Sick'],
  'absence.training': ['培训', 'Training'],
  'absence.lent': ['借调', 'Lent out'],
  'absence.other': ['其他', 'Other'],
} satisfies Catalogue<PlanningWordKey>);

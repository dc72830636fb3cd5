import type { LoungeStep } from '../domain/vocabulary.ts';
import { type Catalogue, texts } from './translate.ts';

/** The customer's six steps, apart from the shop's other words, which the lounge has no use for (and no right to, L1). */
export const stepsTexts = texts({
  'step.received': ['已接车', 'Received'],
  'step.waiting': ['待修', 'Waiting'],
  'step.repair': ['维修中', 'In repair'],
  'step.inspection': ['质检中', 'Inspection'],
  'step.wash': ['洗车中', 'Washing'],
  'step.ready': ['可以交车', 'Ready'],
} satisfies Catalogue<`step.${LoungeStep}`>);

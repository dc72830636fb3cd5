import { stampOf } from '../../../shared/domain/correction.rules.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import {
  LABOUR_STAMPS,
  type LabourStamp,
  VISIT_STAMPS,
  type VisitStamp,
} from '../../../shared/domain/vocabulary.ontime.ts';

/** A stamp that can be corrected, and what it says (epoch ms). */
export type Choice = { readonly key: string; readonly at: number } & (
  | { readonly target: 'visit'; readonly field: VisitStamp }
  | { readonly target: 'labour'; readonly field: LabourStamp; readonly labourId: string }
);

/** The stamps that a visit has, in the order in which they came about; hours only for who leads the workshop (J9). */
export function choicesOf({ visit, labour }: VisitFile, leads: boolean): readonly Choice[] {
  const stamps = VISIT_STAMPS.flatMap((field): Choice[] => {
    const at = stampOf(visit, field);
    return at === null ? [] : [{ key: field, at, target: 'visit', field }];
  });
  if (!leads) return stamps;
  const clocks = [...labour]
    .sort((a, b) => a.start - b.start)
    .flatMap((one) =>
      LABOUR_STAMPS.flatMap((field): Choice[] => {
        const at = one[field];
        return at === null ? [] : [{ key: `${one.id}/${field}`, at, target: 'labour', field, labourId: one.id }];
      }),
    );
  return [...stamps, ...clocks];
}

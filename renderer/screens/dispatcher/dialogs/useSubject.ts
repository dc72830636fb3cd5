import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useRows } from '../../../live/useRows.ts';
import { useLanguage } from '../../../ui/language.tsx';

export type Subject = { readonly file: VisitFile; readonly operation: Operation; readonly name: string };

/** The operation a dialog is about, with its car and how both are called; undefined when it is gone. */
export function useSubject(operationId: string): Subject | undefined {
  const visits = useRows('visit');
  const english = useLanguage() === 'en';
  for (const { file } of visits) {
    const operation = file.operations.find((o) => o.id === operationId);
    if (operation === undefined) continue;
    const { visit } = file;
    const name = `${plateOrPickup(visit.plate, visit.pickup)} ${english ? operation.nameEn : operation.nameZh}`;
    return { file, operation, name };
  }
  return undefined;
}

import { useMemo } from 'react';
import type { Operation, VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { openDialog } from '../dispatch.state.ts';
import { type BayAction, beginPayload, type OperationAction, type VisitAction } from './choices.model.ts';
import { useAct } from './useAct.ts';

export type Run = {
  readonly operation: (action: OperationAction, operationId: string) => void;
  readonly visit: (action: VisitAction, visitId: string) => void;
  readonly bay: (action: BayAction, bayId: string) => void;
};

/** Does what a menu entry, a button or a key stands for: at once where nothing is missing, else by its dialog. */
export function useRun(): Run {
  const t = useText(dispatcherTexts);
  const english = useLanguage() === 'en';
  const shop = useReader();
  const act = useAct();

  return useMemo(() => {
    const car = ({ visit }: VisitFile) => plateOrPickup(visit.plate, visit.pickup);
    const job = (file: VisitFile, operation: Operation) =>
      `${car(file)} ${english ? operation.nameEn : operation.nameZh}`;

    const begin = (action: 'start' | 'resume', file: VisitFile, operation: Operation) => {
      const payload = beginPayload(file, operation);
      const nobody = operation.plan.personIds.length === 0;
      if (nobody || (payload.bayId === null && operation.bayNeed !== 'road')) {
        return openDialog({ kind: 'begin', operationId: operation.id });
      }
      void act(`operation.${action}`, payload, { what: `${t(`do.${action}`)} ${job(file, operation)}` });
    };

    const operation = (action: OperationAction, operationId: string) => {
      const file = shop.visitOfPart('operation', operationId);
      const found = file?.operations.find((o) => o.id === operationId);
      if (file === undefined || found === undefined) return;
      if (action === 'start' || action === 'resume') return begin(action, file, found);
      if (action === 'replan') return openDialog({ kind: 'plan', operationId });
      if (action === 'lock' || action === 'unlock') {
        const what = `${t(`do.${action}`)} ${job(file, found)}`;
        return void act('operation.lock', { operationId, locked: action === 'lock' }, { what });
      }
      if (action !== 'unplan') return openDialog({ kind: action, operationId });
      void act('operation.unplan', { operationId }, { what: `${t('do.unplan')} ${job(file, found)}` });
    };

    const visit = (action: VisitAction, visitId: string) => {
      const file = shop.visit(visitId);
      if (file === undefined) return;
      if (action !== 'startWash' && action !== 'finishWash' && action !== 'ready') {
        return openDialog({ kind: action, visitId });
      }
      void act(`visit.${action}`, { visitId }, { what: `${t(`do.${action}`)} ${car(file)}` });
    };

    const bay = (action: BayAction, bayId: string) => {
      if (action === 'closeBay') return openDialog({ kind: 'closeBay', bayId });
      void act('bay.open', { bayId }, { what: `${t('do.openBay')} ${shop.bay(bayId)?.label ?? ''}` });
    };
    return { operation, visit, bay };
  }, [t, english, shop, act]);
}

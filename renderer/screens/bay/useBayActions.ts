import { useMemo } from 'react';
import type { Labour, Operation } from '../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { type IfBusy, placeOf } from './bay.actions.ts';
import type { BayModel } from './bay.model.ts';
import type { Taps } from './useTaps.ts';
import { operationName } from './words.ts';

/** What a person can do at this bay, each a single call for a single tap. */
export type Act = {
  begin: () => void;
  hold: (reason: ReasonCode, expectedEnd: number | null, carFree: boolean) => void;
  finish: (selfChecked: boolean) => void;
  /** The self check of a finished line. */
  check: (line: Operation) => void;
  crew: (personIds: readonly string[]) => void;
  leave: () => void;
  askHelp: () => void;
  endHelp: () => void;
  confirm: (labour: Labour, end: number, reason: string) => void;
  signOut: () => void;
};

/** `done`: called after a tap that changes the work, so that the screen follows the work again. */
export function useBayActions(model: BayModel, taps: Taps, done: () => void): Act {
  const language = useLanguage();
  const { tap } = taps;
  return useMemo(() => {
    const { line, car, bay, starting, actions, help } = model;
    const operation = line?.operation;
    const name = operation === undefined ? '' : operationName(language, operation);

    const begin = (ifBusy: IfBusy) => {
      if (operation === undefined) return;
      const { type } = actions.begin;
      const payload = {
        operationId: operation.id,
        bayId: placeOf(operation, bay.id),
        personIds: [...starting],
        ifBusy,
      };
      tap(type, payload, { key: type === 'operation.start' ? 'start' : 'resume', name }, begin);
      done();
    };
    const crew = (personIds: readonly string[], ifBusy: IfBusy) => {
      if (operation === undefined) return;
      const again = (answer: IfBusy) => crew(personIds, answer);
      tap(
        'operation.crew',
        { operationId: operation.id, personIds: [...personIds], ifBusy },
        { key: 'crew', name },
        again,
      );
    };
    return {
      begin: () => begin('ask'),
      crew: (personIds) => crew(personIds, 'ask'),
      hold(reason, expectedEnd, carFree) {
        if (operation === undefined) return;
        tap('operation.hold', { operationId: operation.id, reason, expectedEnd, carFree }, { key: 'hold', name });
        done();
      },
      finish(selfChecked) {
        if (operation === undefined) return;
        tap('operation.finish', { operationId: operation.id, selfChecked }, { key: 'finish', name });
        done();
      },
      check(line) {
        const payload = { visitId: line.visitId, operationId: line.id, level: 'self', passed: true } as const;
        tap('check.record', payload, { key: 'check', name: operationName(language, line) });
      },
      leave() {
        if (car === null) return;
        const { plate, pickup, id: visitId } = car.file.visit;
        tap('visit.move', { visitId, place: 'parking' }, { key: 'leave', name: plateOrPickup(plate, pickup) });
        done();
      },
      askHelp: () => tap('help.ask', { bayId: bay.id, visitId: car?.here ? car.file.visit.id : null }),
      endHelp() {
        if (help !== null) tap('help.answer', { helpId: help.id });
      },
      confirm: (labour, end, reason) => tap('labour.confirm', { labourId: labour.id, end, reason }),
      signOut: () => tap('device.signOut', {}),
    };
  }, [model, tap, done, language]);
}

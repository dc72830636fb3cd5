import { useMemo } from 'react';
import type { Check, Labour, Operation } from '../../../shared/domain/model.ts';
import type { ReasonCode } from '../../../shared/domain/reasons.ts';
import type { FindCode } from '../../../shared/domain/vocabulary.ontime.ts';
import type { WarningCause } from '../../../shared/domain/warnings.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { useLanguage } from '../../ui/language.tsx';
import { type IfBusy, placeOf } from './bay.actions.ts';
import type { BayModel } from './bay.model.ts';
import type { Taps } from './useTaps.ts';
import { operationName } from './words.ts';

/** What was found, as chips and photos say it. */
type Found = { finds: readonly FindCode[]; note: string; photoIds: readonly string[] };

/** What a person can do at this bay, each a single call for a single tap. */
export type Act = {
  begin: () => void;
  hold: (reason: ReasonCode, expectedEnd: number | null, carFree: boolean) => void;
  finish: (selfChecked: boolean, points?: Check['points']) => void;
  /** The self check of a finished line. */
  check: (line: Operation, points: Check['points']) => void;
  /** Q1: the team's check: passed, or failed with a remark. */
  teamCheck: (line: Operation, points: Check['points'], remark: string) => void;
  /** E8: somebody leaves, and the screen is signed out. */
  leaveShift: (personId: string, reason: string, note: string) => void;
  crew: (personIds: readonly string[]) => void;
  leave: () => void;
  /** Extra work found on the car; `names` say it to whoever may want to take it back. */
  reportAddition: (found: Found, names: readonly string[]) => void;
  /** P5: the car will not be ready in time, and why. */
  cannotMakeIt: (cause: WarningCause) => void;
  /** P5: asked by the forecast, the technician says that it will. */
  holdsAfterAll: () => void;
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
      finish(selfChecked, points = []) {
        if (operation === undefined) return;
        const looked = points.length > 0 && { points: [...points] };
        tap('operation.finish', { operationId: operation.id, selfChecked, ...looked }, { key: 'finish', name });
        done();
      },
      check(line, points) {
        const check = { visitId: line.visitId, operationId: line.id, level: 'self', passed: true } as const;
        tap('check.record', { ...check, points: [...points] }, { key: 'check', name: operationName(language, line) });
      },
      teamCheck(line, points, remark) {
        const passed = remark === '';
        const check = { visitId: line.visitId, operationId: line.id, level: 'team', passed, remark } as const;
        const did = { key: passed ? 'teamCheck' : 'sentBack', name: operationName(language, line) } as const;
        tap('check.record', { ...check, points: [...points] }, did);
      },
      leaveShift(personId, reason, note) {
        tap('shift.leave', { personId, reason, note });
        tap('device.signOut', {});
        done();
      },
      leave() {
        if (car === null) return;
        const { plate, pickup, id: visitId } = car.file.visit;
        tap('visit.move', { visitId, place: 'parking' }, { key: 'leave', name: plateOrPickup(plate, pickup) });
        done();
      },
      reportAddition({ finds, note, photoIds }, names) {
        if (car === null) return;
        const { id: visitId } = car.file.visit;
        const operationId = operation?.visitId === visitId ? operation.id : null;
        const found = { finds: [...finds], note, photoIds: [...photoIds] };
        const did = { key: 'report', name: names.join(' ') } as const;
        tap('addition.report', { visitId, operationId, source: 'workshop', ...found }, did);
      },
      cannotMakeIt(cause) {
        if (car === null) return;
        const { id: visitId } = car.file.visit;
        const operationId = operation?.visitId === visitId ? operation.id : null;
        tap('warning.raise', { visitId, operationId, cause });
      },
      holdsAfterAll() {
        const warningId = car?.warning.warning?.id;
        if (warningId !== undefined) tap('warning.reply', { warningId });
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

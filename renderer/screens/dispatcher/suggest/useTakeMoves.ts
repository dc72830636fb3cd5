import { useMemo } from 'react';
import { decideTogether } from '../../../../shared/domain/decide/moves.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useSend } from '../../../live/useSend.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import { useTakeBackEvent } from '../actions/useUndo.ts';
import { useZone } from '../board/useShopTime.ts';
import { useDispatch } from '../dispatch.state.ts';
import { answersOf, type Fate, takingOf } from './suggest.model.ts';
import { closeSuggestion, settleMoves } from './suggest.state.ts';
import type { LiveMove } from './useMoves.ts';

export type TakeMoves = {
  /** These moves as one act; what cannot be taken any more says why and stays. */
  readonly take: (moves: readonly LiveMove[]) => Promise<void>;
  /** Takes an act back, with all its moves (J10). */
  readonly takeBack: (seq: number, what: string) => Promise<void>;
  /** Closes the suggestion: what was not taken was planned otherwise, with the reason where one is given (F7). */
  readonly leave: (moves: readonly LiveMove[], reason: string) => void;
};

/** Taking suggested moves (F6), and leaving them with a note (F7). */
export function useTakeMoves(): TakeMoves {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const zone = useZone();
  const contextOf = useDecideContext();
  const act = useAct();
  const send = useSend();
  const takeBackEvent = useTakeBackEvent();
  return useMemo(() => {
    const whatOf = (moves: readonly LiveMove[]) => {
      const [one] = moves;
      if (one === undefined || moves.length > 1) return t('didAll', { n: moves.length });
      const { visit } = one.file;
      const name = language === 'en' ? one.operation.nameEn : one.operation.nameZh;
      return `${t('did')} ${plateOrPickup(visit.plate, visit.pickup)} ${name}`;
    };
    const fatesOf = (moves: readonly LiveMove[], fate: Fate | null) =>
      Object.fromEntries(moves.map(({ move }) => [move.operationId, fate]));
    return {
      take: async (moves) => {
        const payload = takingOf(moves.map(({ move }) => move));
        const { granted, left } = decideTogether(contextOf(), payload.moves);
        settleMoves(fatesOf(moves, { of: 'sending' }));
        const verdict = await act('suggestion.take', payload, { what: whatOf(moves), quiet: true });
        const seq = useDispatch.getState().last?.seq;
        const isTaken = verdict.ok && seq !== undefined;
        settleMoves(fatesOf(moves, isTaken ? { of: 'taken', seq, count: granted.length } : null));
        for (const { move, refusal } of left) {
          const why = refusalText(language, refusal.code, refusal.params, zone, refusal.rule);
          settleMoves({ [move.operationId]: { of: 'refused', why } });
        }
        const why = verdict.ok || verdict.reason === '' ? null : verdict.reason;
        if (why !== null && left.length === 0) settleMoves(fatesOf(moves, { of: 'refused', why }));
      },
      takeBack: async (seq, what) => void (await takeBackEvent(seq, '', what)),
      leave: (moves, reason) => {
        const told = moves.map(({ move }) => move);
        for (const payload of answersOf(told, reason)) send('suggestion.answer', payload);
        closeSuggestion();
      },
    };
  }, [t, language, zone, contextOf, act, send, takeBackEvent]);
}

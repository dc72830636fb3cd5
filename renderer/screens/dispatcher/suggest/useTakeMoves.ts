import { useMemo } from 'react';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { useReader } from '../../../live/useReader.ts';
import { useSend } from '../../../live/useSend.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { tryOut } from '../actions/trial.ts';
import { useAct } from '../actions/useAct.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import { useTakeBackEvent } from '../actions/useUndo.ts';
import { useZone } from '../board/useShopTime.ts';
import { useDispatch } from '../dispatch.state.ts';
import { answersOf, planOfMove, postponed } from './suggest.model.ts';
import { closeSuggestion, settleMove } from './suggest.state.ts';
import type { LiveMove } from './useMoves.ts';

export type TakeMoves = {
  /** One move; a warning is asked about, as with any other command. */
  readonly take: (one: LiveMove) => Promise<void>;
  /** All that can be taken, in the order in which they begin; what the shop refuses says why and stays. */
  readonly takeAll: (moves: readonly LiveMove[]) => Promise<void>;
  readonly takeBack: (one: LiveMove) => Promise<void>;
  /** Closes the suggestion: what was not taken was planned otherwise, with the reason where one is given (F7). */
  readonly leave: (moves: readonly LiveMove[], reason: string) => void;
};

/** Taking suggested moves and leaving them: ordinary commands (F6), and a note of which it was (F7). */
export function useTakeMoves(): TakeMoves {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const zone = useZone();
  const shop = useReader();
  const contextOf = useDecideContext();
  const act = useAct();
  const send = useSend();
  const takeBackEvent = useTakeBackEvent();
  return useMemo(() => {
    const note = (moves: readonly LiveMove[], taken: boolean, reason = '') => {
      const told = moves.map(({ move }) => move);
      for (const payload of answersOf(told, taken, reason)) send('suggestion.answer', payload);
    };
    const payloadOf = ({ move }: LiveMove) => {
      const operation = shop
        .visitOfPart('operation', move.operationId)
        ?.operations.find(({ id }) => id === move.operationId);
      return operation && planOfMove(move, operation, (id) => shop.person(id));
    };
    const whatOf = ({ file: { visit }, operation }: LiveMove) => {
      const name = language === 'en' ? operation.nameEn : operation.nameZh;
      return `${t('did')} ${plateOrPickup(visit.plate, visit.pickup)} ${name}`;
    };
    /** The command for a move, put off by minutes where that is all it takes; `why`: the shop would refuse it. */
    const tried = (one: LiveMove): { plan?: Payload<'operation.plan'>; why: string | null } => {
      let plan = payloadOf(one);
      const context = contextOf();
      for (;;) {
        if (plan === undefined) return { why: t('gone') };
        const trial = tryOut(context, 'operation.plan', plan);
        if (trial.ok) return { plan, why: null };
        const later = postponed(plan, trial.refusal, one.move.startAt);
        const { code, params, rule } = trial.refusal;
        if (later === null) return { plan, why: refusalText(language, code, params, zone, rule) };
        plan = later;
      }
    };
    const sendMove = async (one: LiveMove, plan: Payload<'operation.plan'> | undefined): Promise<boolean> => {
      const { operationId } = one.move;
      if (plan === undefined) return false;
      settleMove(operationId, { of: 'sending' });
      const verdict = await act('operation.plan', plan, { what: whatOf(one), quiet: true });
      const seq = useDispatch.getState().last?.seq;
      if (verdict.ok && seq !== undefined) settleMove(operationId, { of: 'taken', seq });
      else settleMove(operationId, verdict.ok || verdict.reason === '' ? null : { of: 'refused', why: verdict.reason });
      return verdict.ok;
    };
    return {
      take: async (one) => {
        if (await sendMove(one, tried(one).plan)) note([one], true);
      },
      takeAll: async (moves) => {
        const taken: LiveMove[] = [];
        let waiting = moves;
        // a move may need the place that another one leaves: as long as some go through, the others are tried again
        for (let before = -1; taken.length > before && waiting.length > 0; ) {
          before = taken.length;
          const refused: LiveMove[] = [];
          for (const one of waiting) {
            const { plan, why } = tried(one);
            if (why === null && (await sendMove(one, plan))) taken.push(one);
            else {
              refused.push(one);
              if (why !== null) settleMove(one.move.operationId, { of: 'refused', why });
            }
          }
          waiting = refused;
        }
        note(taken, true);
      },
      takeBack: async (one) => {
        if (one.seq !== null && (await takeBackEvent(one.seq, '', whatOf(one)))) settleMove(one.move.operationId, null);
      },
      leave: (moves, reason) => {
        note(moves, false, reason);
        closeSuggestion();
      },
    };
  }, [t, language, zone, shop, contextOf, act, send, takeBackEvent]);
}

import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ShopCommand } from '../../../../shared/domain/decide/decisions.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { visitIdOf } from '../../../../shared/domain/subject.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import type { Payload, PayloadInput } from '../../../../shared/protocol/commands.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useSend } from '../../../live/useSend.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import type { DropVerdict } from '../../../ui/timeline/timeline.types.ts';
import { useZone } from '../board/useShopTime.ts';
import { rememberAct, setDispatch } from '../dispatch.state.ts';
import type { Ask } from './ask.model.ts';
import { tryOut } from './trial.ts';
import { useDecideContext } from './useDecideContext.ts';

type Options = {
  /** What was done and to what, for the line that offers to take it back. */
  what: string;
  /** The asker shows the reason of a refusal itself. */
  quiet?: boolean;
};

/** The dispatcher was asked about a refusal and left it at that: nobody needs to be told the reason again. */
export const GIVEN_UP: DropVerdict = { ok: false, reason: '' };

export type Act = <T extends ShopCommand>(type: T, payload: Payload<T>, options: Options) => Promise<DropVerdict>;

/**
 * Does something to the shop. The rules are asked here first, so that what can be answered (another job running, a
 * warning to override) is asked at once; then the hub decides. Resolves when it has, with the reason if it said no.
 */
export function useAct(): Act {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const { message } = App.useApp();
  const { state } = useConnection();
  const send = useSend();
  const contextOf = useDecideContext();
  const live = state === 'live';

  const words = useCallback(
    ({ code, params, rule }: Pick<Refusal, 'params' | 'rule'> & { code: Parameters<typeof refusalText>[1] }) =>
      refusalText(language, code, params, zone, rule),
    [language, zone],
  );

  return useMemo(() => {
    const no = (reason: string, { quiet }: Options): DropVerdict => {
      if (quiet !== true) message.error(reason);
      return { ok: false, reason };
    };
    const act: Act = async (type, payload, options) => {
      if (!live) return no(t('offlineNoAct'), options);
      const trial = tryOut(contextOf(), type, payload);
      if (!trial.ok) {
        const answered = await answerTo(trial, payload);
        if (answered === 'none') return no(words(trial.refusal), options);
        return answered === null ? GIVEN_UP : act(type, answered, options);
      }
      const result = await send(type, payload as PayloadInput<typeof type>).done;
      if (!result.ok) return no(words(result), options);
      rememberAct({ seq: result.seq, type, what: options.what, visitId: visitIdOf(contextOf().shop, payload) });
      return { ok: true };
    };
    return act;
  }, [live, t, message, contextOf, send, words]);
}

/** Puts a refusal to the dispatcher as a question: the payload to try again with, null for "leave it", 'none': no question. */
async function answerTo<P extends object>(
  trial: { refusal: Refusal; overridable: boolean },
  payload: P,
): Promise<P | null | 'none'> {
  if (trial.overridable) {
    const insists = await ask<true>((answer) => ({ kind: 'override', refusal: trial.refusal, answer }));
    return insists && { ...payload, override: true };
  }
  if (trial.refusal.code !== 'person-busy' || !('ifBusy' in payload)) return 'none';
  const ifBusy = await ask<'hold' | 'finish' | 'leave'>((answer) => ({ kind: 'busy', refusal: trial.refusal, answer }));
  return ifBusy && { ...payload, ifBusy };
}

function ask<C>(question: (answer: (choice: C | null) => void) => Ask): Promise<C | null> {
  return new Promise((resolve) => {
    const answer = (choice: C | null) => {
      setDispatch({ ask: null });
      resolve(choice);
    };
    setDispatch({ ask: question(answer) });
  });
}

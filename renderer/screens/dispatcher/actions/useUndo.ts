import { App } from 'antd';
import { useCallback } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useSend } from '../../../live/useSend.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { openDialog, setDispatch, useDispatch } from '../dispatch.state.ts';
import { needsReason, UNDOABLE_COMMANDS } from './undo.model.ts';

/** Takes an event back; resolves to whether the hub did. Where the hub wants a reason, it is asked for. */
export function useTakeBackEvent(): (seq: number, reason: string, what: string) => Promise<boolean> {
  const language = useLanguage();
  const zone = useZone();
  const send = useSend();
  const { message } = App.useApp();
  return useCallback(
    async (seq, reason, what) => {
      const result = await send('undo', { seq, reason }).done;
      if (result.ok) setDispatch(({ last }) => ({ last: last?.seq === seq ? null : last }));
      else if (result.code === 'reason-missing') openDialog({ kind: 'undo', seq, what });
      else message.error(refusalText(language, result.code, result.params, zone, result.rule));
      return result.ok;
    },
    [language, zone, send, message],
  );
}

/** Takes back the last thing done here: at once for ten seconds, afterwards with a reason (J10). */
export function useUndo(): () => void {
  const t = useText(dispatcherTexts);
  const { message } = App.useApp();
  const { state } = useConnection();
  const takeBack = useTakeBackEvent();
  return useCallback(() => {
    const { last } = useDispatch.getState();
    if (last === null || !UNDOABLE_COMMANDS.has(last.type)) return;
    if (state !== 'live') return void message.error(t('offlineNoAct'));
    if (needsReason(last.at, performance.now())) return openDialog({ kind: 'undo', seq: last.seq, what: last.what });
    void takeBack(last.seq, '', last.what);
  }, [state, takeBack, message, t]);
}

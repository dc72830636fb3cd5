import { Button } from 'antd';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useText } from '../../../ui/language.tsx';
import { SUGGEST_KEY } from '../actions/keys.model.ts';
import { FIRST_BUDGET } from './suggest.model.ts';
import { askSuggestion, useSuggest } from './suggest.state.ts';

/** Asks for a better plan; what comes of it lies beside the board. */
export function SuggestButton() {
  const t = useText(suggestTexts);
  const words = useText(dispatcherTexts);
  const live = useConnection().state === 'live';
  const waiting = useSuggest((state) => state.now.phase === 'waiting');
  return (
    <Button
      size="small"
      disabled={waiting}
      title={words('keyHint', { key: SUGGEST_KEY })}
      onClick={() => void askSuggestion(FIRST_BUDGET, live)}
    >
      {t('suggest')}
    </Button>
  );
}

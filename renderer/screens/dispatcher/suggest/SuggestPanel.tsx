import { Button } from 'antd';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import type { ErrorCode } from '../../../../shared/protocol/errors.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useFocusReturnOnClose } from '../actions/useFocusReturn.ts';
import { useZone } from '../board/useShopTime.ts';
import { SuggestedPlan } from './SuggestedPlan.tsx';
import { askSuggestion, closeSuggestion, stopAsking, useSuggest } from './suggest.state.ts';
import './suggest.css';

/** The suggestion beside the board: what it would bring and each of its moves, or why there is none. */
export function SuggestPanel() {
  const isOff = useSuggest((state) => state.now.phase === 'off');
  return isOff ? null : <OpenPanel />;
}

function OpenPanel() {
  const t = useText(suggestTexts);
  const now = useSuggest((state) => state.now);
  useFocusReturnOnClose();
  return (
    <aside className="suggest" aria-label={t('title')}>
      {now.phase === 'shown' && <SuggestedPlan shown={now} />}
      {(now.phase === 'waiting' || now.phase === 'failed') && (
        <>
          <h2 className="suggest-title">{t('title')}</h2>
          {now.phase === 'waiting' ? (
            <Waiting budgetMs={now.budgetMs} />
          ) : (
            <Failed code={now.code} budgetMs={now.budgetMs} />
          )}
        </>
      )}
    </aside>
  );
}

function Waiting({ budgetMs }: { budgetMs: number }) {
  const t = useText(suggestTexts);
  return (
    <div className="suggest-state" role="status">
      <p>{t('waiting', { n: budgetMs / 1_000 })}</p>
      <div className="suggest-progress" aria-hidden="true">
        <span style={{ animationDuration: `${budgetMs}ms` }} />
      </div>
      <Button autoFocus onClick={stopAsking}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function Failed({ code, budgetMs }: { code: ErrorCode | 'offline'; budgetMs: number }) {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const zone = useZone();
  const live = useConnection().state === 'live';
  return (
    <div className="suggest-state" role="alert">
      <p>{code === 'offline' ? t('offline') : refusalText(language, code, undefined, zone)}</p>
      <div className="suggest-buttons">
        <Button type="primary" disabled={!live} onClick={() => void askSuggestion(budgetMs, live)}>
          {t('again')}
        </Button>
        <Button onClick={closeSuggestion}>{t('close')}</Button>
      </div>
    </div>
  );
}

import { useEffect } from 'react';
import { gateTexts } from '../../../shared/i18n/gate.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import type { ErrorCode } from '../../../shared/protocol/errors.ts';
import { pageOf } from '../../../shared/views/pages.ts';
import { reloadIfServed } from '../../kiosk/nightReload.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CodeCard } from './CodeCard.tsx';
import './gate.css';

/** A page the hub refuses (an older version, most likely) is loaded again this often, ms. */
const RETRY_MS = 20_000;

type Props = {
  /** Why another page of this screen was sent here. */
  out?: ErrorCode | null;
  onLanguage: (language: Language) => void;
};

/** The door of the shop: shows a code until the dispatcher says what this screen is, then opens its page. */
export function Gate({ out = null, onLanguage }: Props) {
  const t = useText(gateTexts);
  const language = useLanguage();
  const { state, identity, waitingCode, ...connection } = useConnection();
  const denied = connection.denied ?? out;
  const page = state === 'live' && identity !== null ? pageOf(identity.role) : null;
  const refused = state === 'denied' && waitingCode === null;

  useEffect(() => {
    document.title = t('pageTitle');
  }, [t]);
  useEffect(() => {
    if (page !== null) window.location.replace(page);
  }, [page]);
  useEffect(() => {
    if (!refused) return;
    const timer = setInterval(() => void reloadIfServed(), RETRY_MS);
    return () => clearInterval(timer);
  }, [refused]);

  const code = state === 'waiting' ? waitingCode : null;
  return (
    <div className="gate">
      <header className="gate-header">
        <strong className="gate-brand">Bayboard</strong>
        <button
          type="button"
          className="gate-language"
          aria-label={t('languageLabel')}
          onClick={() => onLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('language')}
        </button>
      </header>
      <main className="gate-main">
        <h1 className="gate-title">{t(titleOf(state))}</h1>
        {denied === null ? null : (
          <p className="gate-denied" role="alert">
            {refusalText(language, denied, {}, 'UTC')} {refused ? t('again') : ''}
          </p>
        )}
        {state === 'connecting' || state === 'offline' ? <p className="gate-searching">{t('searchingText')}</p> : null}
        {page !== null || refused ? null : <CodeCard code={code} />}
      </main>
      <footer className="gate-footer">{t('address', { address: window.location.host })}</footer>
    </div>
  );
}

function titleOf(state: ReturnType<typeof useConnection>['state']) {
  switch (state) {
    case 'live':
      return 'titleIn';
    case 'denied':
      return 'titleDenied';
    case 'waiting':
      return 'title';
    default:
      return 'titleSearching';
  }
}

import { Button } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { Identity } from '../../../shared/protocol/messages.ts';
import { pageOf } from '../../../shared/views/pages.ts';
import { useConnection } from '../../live/useConnection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

/**
 * Lets an admitted screen in and sends every other one where it belongs: a screen nobody admitted to the door, a screen
 * of another role to its page. What was once let in stays in while the hub is away (L3 says how old it is).
 */
export function DeskGate({ children }: { children: (identity: Identity) => ReactNode }) {
  const { state, identity, denied } = useConnection();
  const elsewhere =
    state === 'waiting' ? '/' : identity !== null && pageOf(identity.role) !== '/desk' ? pageOf(identity.role) : null;
  useEffect(() => {
    if (elsewhere !== null) location.replace(elsewhere);
  }, [elsewhere]);
  if (denied !== null) return <Denied code={denied} />;
  if (identity === null || elsewhere !== null) return <Connecting />;
  return children(identity);
}

function Connecting() {
  const t = useText(deskTexts);
  return (
    <main className="desk-door" aria-busy="true">
      <EmptyState icon="no-link">
        <strong className="desk-door-title">{t('connecting')}</strong>
        {t('connectingHint')}
      </EmptyState>
    </main>
  );
}

function Denied({ code }: { code: NonNullable<ReturnType<typeof useConnection>['denied']> }) {
  const t = useText(deskTexts);
  const language = useLanguage();
  const again = code === 'token-unknown' || code === 'token-revoked';
  return (
    <main className="desk-door">
      <EmptyState
        icon="no-link"
        action={
          <Button type="primary" onClick={() => (again ? location.assign('/') : location.reload())}>
            {t(again ? 'deniedAgain' : 'reload')}
          </Button>
        }
      >
        <strong className="desk-door-title">{t('deniedTitle')}</strong>
        {refusalText(language, code, {}, 'UTC')}
      </EmptyState>
    </main>
  );
}

import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useSignIn } from '../../live/useAsk.ts';
import { useRow } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { listenForBadges } from '../../ui/badgeReader.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { NavIcon } from './NavIcon.tsx';
import { SignInDialog } from './SignInDialog.tsx';

/** Who is signed in on this desk; a click signs somebody in, or out. A badge signs in at any time, wherever the cursor is. */
export function DeskPerson({ personId }: { personId: string | null }) {
  const t = useText(deskTexts);
  const words = useText(wordsTexts);
  const { modal } = App.useApp();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const person = useRow('person', personId ?? '')?.person;
  const name = person?.name ?? t('nobody');
  const close = useCallback(() => setAsking(false), []);
  useBadge(close);

  const press = () => {
    if (personId === null) return setAsking(true);
    modal.confirm({
      title: t('signOutAsk', { name }),
      okText: t('signOut'),
      cancelText: t('cancel'),
      onOk: () => void send('device.signOut', {}),
    });
  };
  const title = person ? t('signedInAs', { name, role: words(`role.${person.role}`) }) : t('signIn');
  return (
    <>
      <button type="button" className="desk-nav-link" data-signed={person !== undefined} title={title} onClick={press}>
        <NavIcon of="person" />
        <span>{name}</span>
      </button>
      {asking && <SignInDialog onClose={close} />}
    </>
  );
}

/** Signs in whoever's badge is read, and says why not; `onDone` when somebody was. */
function useBadge(onDone: () => void): void {
  const language = useLanguage();
  const signIn = useSignIn();
  const { message } = App.useApp();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  useEffect(
    () =>
      listenForBadges(window, (badge) => {
        void signIn({ personId: null, pin: null, badge }).then((answer) => {
          if (answer.ok) onDone();
          else message.error(refusalText(language, answer.code, answer.params, zone));
        });
      }),
    [language, signIn, message, zone, onDone],
  );
}

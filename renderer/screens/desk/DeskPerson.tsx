import { App } from 'antd';
import { useState } from 'react';
import { deskTexts } from '../../../shared/i18n/desk.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { useText } from '../../ui/language.tsx';
import { NavIcon } from './NavIcon.tsx';
import { SignInDialog } from './SignInDialog.tsx';

/** Who is signed in on this desk; a click signs somebody in, or out. */
export function DeskPerson({ personId }: { personId: string | null }) {
  const t = useText(deskTexts);
  const words = useText(wordsTexts);
  const { modal } = App.useApp();
  const send = useSend();
  const [asking, setAsking] = useState(false);
  const person = useRow('person', personId ?? '')?.person;
  const name = person?.name ?? t('nobody');

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
      {asking && <SignInDialog onClose={() => setAsking(false)} />}
    </>
  );
}

import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import type { WaitingScreen } from '../../../../shared/protocol/messages.ts';
import { browserName } from '../../../ui/browserName.ts';
import { useText } from '../../../ui/language.tsx';
import { openDialog } from '../dispatch.state.ts';
import { Notice } from './Notice.tsx';

/** A new screen stands at the door with its code. */
export function ScreenNotice({ screen }: { screen: WaitingScreen }) {
  const t = useText(dispatcherTexts);
  const code = `${screen.code.slice(0, 3)} ${screen.code.slice(3)}`;
  return (
    <Notice
      kind="screen"
      title={t('screenWantsIn', { code })}
      action={t('admit')}
      onAction={() => openDialog({ kind: 'admit', code: screen.code })}
    >
      {[screen.address, browserName(screen.browser)].filter(Boolean).join(' · ')}
    </Notice>
  );
}

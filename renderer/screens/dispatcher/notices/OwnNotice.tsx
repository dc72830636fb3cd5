import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import type { RefusedTap } from '../../../sync/tap.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useShopTime, useZone } from '../board/useShopTime.ts';
import { commandWord } from './commandWord.ts';
import { Notice } from './Notice.tsx';

/** Something done on this very screen that the hub refused after it had waited (S2). */
export function OwnNotice({ tap, onRead }: { tap: RefusedTap; onRead: () => void }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const time = useShopTime();
  const why = tap.code === null ? t('dataPutBack') : refusalText(language, tap.code, tap.params, zone, tap.rule);
  const when = tap.at === null ? '' : ` ${time(tap.at)}`;
  return (
    <Notice
      kind="attention"
      title={`${t('ownTap', { what: commandWord(t, tap.type ?? '') })}${when}`}
      action={t('read')}
      onAction={onRead}
    >
      {why}
    </Notice>
  );
}

import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { UndoBar } from '../../ui/UndoBar.tsx';
import type { BayModel } from './bay.model.ts';
import { NextCard } from './NextCard.tsx';
import { NoticeCard } from './NoticeCard.tsx';
import type { Sheet } from './sheets.ts';
import type { BaySignIn } from './useBaySignIn.ts';
import { useRefusalText } from './useRefusalText.ts';
import type { Taps } from './useTaps.ts';

type Props = {
  model: BayModel;
  taps: Taps;
  signIn: BaySignIn;
  /** Something lies over the screen and says what went wrong itself. */
  covered: boolean;
  openSheet: (sheet: Sheet) => void;
};

/** The corner above the buttons: the next car; for ten seconds what was just done; or why it was not. */
export function Slot({ model, taps, signIn, covered, openSheet }: Props) {
  const t = useText(bayTexts);
  const sentence = useRefusalText();
  const { undoable, notice } = taps;
  const failed = covered ? null : signIn.failed;
  return (
    <div className="bay-slot">
      {notice !== null ? (
        <NoticeCard text={sentence(notice)} onClose={taps.closeNotice} />
      ) : failed !== null ? (
        <NoticeCard
          text={failed.by === 'badge' && failed.code === 'pin-wrong' ? t('badgeUnknown') : sentence(failed)}
          onClose={signIn.clear}
        />
      ) : undoable !== null ? (
        <UndoBar
          text={t(`did.${undoable.did.key}`, { name: undoable.did.name })}
          until={undoable.until}
          onUndo={taps.undo}
          onExpire={taps.endUndo}
        />
      ) : (
        <NextCard model={model} onPress={() => openSheet({ kind: 'cars' })} />
      )}
    </div>
  );
}

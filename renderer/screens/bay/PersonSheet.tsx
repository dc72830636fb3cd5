import type { Person } from '../../../shared/domain/model.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { Sheet } from './sheets.ts';
import type { Act } from './useBayActions.ts';

type Props = { person: Person; act: Act; openSheet: (sheet: Sheet) => void; onClose: () => void };

/** Who is signed in, and how to change that. */
export function PersonSheet({ person, act, openSheet, onClose }: Props) {
  const t = useText(bayTexts);
  const shift = useText(shiftTexts);
  const leave = () => {
    act.signOut();
    onClose();
  };
  return (
    <TouchSheet title={t('signedInAs', { name: person.name })} onClose={onClose}>
      <div className="sheet-pair sheet-three">
        <TouchButton onPress={() => openSheet({ kind: 'people', to: 'sign-in' })}>{t('signInOther')}</TouchButton>
        <TouchButton variant="held" onPress={leave}>
          {t('signOut')}
        </TouchButton>
        <TouchButton variant="primary" onPress={() => openSheet({ kind: 'leave' })} hint={shift('leaveHint')}>
          {shift('leave')}
        </TouchButton>
      </div>
    </TouchSheet>
  );
}

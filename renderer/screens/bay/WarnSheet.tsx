import { WARNING_CAUSES } from '../../../shared/domain/warnings.ts';
import { warningsTexts } from '../../../shared/i18n/warnings.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { BayWarning } from './bay.warning.ts';
import type { Act } from './useBayActions.ts';

type Props = { view: BayWarning; act: Act; onClose: () => void };

/** P5: why it will not be ready in time: one tap, and the advisor knows. */
export function WarnSheet({ view, act, onClose }: Props) {
  const t = useText(warningsTexts);
  const word = useText(wordsTexts);
  const { state, warning } = view;
  const mayHold = state === 'asked' || state === 'said';
  const holds = () => {
    act.holdsAfterAll();
    onClose();
  };
  return (
    <TouchSheet
      title={t('bay.sheetTitle')}
      onClose={onClose}
      actions={mayHold ? <TouchButton onPress={holds}>{t('bay.yes')}</TouchButton> : undefined}
    >
      <p className="sheet-text">{t('bay.sheetText')}</p>
      <div className="warn-causes">
        <Chips
          label={t('bay.sheetTitle')}
          options={WARNING_CAUSES.map((code) => ({ id: code, label: word(`reason.${code}`) }))}
          value={state === 'said' ? (WARNING_CAUSES.find((code) => code === warning?.cause) ?? null) : null}
          onChange={(cause) => {
            act.cannotMakeIt(cause);
            onClose();
          }}
        />
      </div>
    </TouchSheet>
  );
}

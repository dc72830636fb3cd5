import type { Excuse } from '../../../shared/domain/model.ontime.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useTap } from '../../live/useTap.ts';
import { useText } from '../../ui/language.tsx';
import { SignDialog } from '../SignDialog.tsx';
import './excuse.css';

type Props = {
  /** Recorded, and not signed yet. */
  excuse: Excuse;
  /** The car as people call it. */
  car: string;
  /** The customer's name, if it is known. */
  customer: string;
  onDone?: () => void;
  onClose: () => void;
};

/** V4: the customer signs what was recorded before. */
export function ExcuseSignDialog({ excuse, car, ...rest }: Props) {
  const t = useText(excuseTexts);
  const words = useText(wordsTexts);
  const { tap, refused } = useTap();
  return (
    <SignDialog
      {...rest}
      title={t('signTitle', { car })}
      save={t('signSave')}
      cancel={t('cancel')}
      sign={(signature) => tap('excuse.sign', { excuseId: excuse.id, signature })}
      refused={refused}
    >
      <p className="excuse-what">
        <strong>{words(`reason.${excuse.reason}`)}</strong>
        <span>{excuse.note}</span>
      </p>
    </SignDialog>
  );
}

import type { PromiseEntry } from '../../../shared/domain/model.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { promiseTexts } from '../../../shared/i18n/promise.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { SignDialog } from '../SignDialog.tsx';

type Props = {
  /** The customer's own wish, not signed yet. */
  entry: PromiseEntry;
  /** The customer's name, if it is known. */
  customer: string;
  timeZone: string;
  onClose: () => void;
};

/** P2: signed, the customer's own wish counts. */
export function PromiseSignDialog({ entry, timeZone, ...rest }: Props) {
  const t = useText(promiseTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { tap, refused } = useTap();
  return (
    <SignDialog
      {...rest}
      title={t('signTitle', { time: dayTime(language, entry.at, now, timeZone) })}
      label={t('sign')}
      save={t('save')}
      cancel={t('cancel')}
      sign={(signature) => tap('promise.sign', { promiseId: entry.id, signature })}
      refused={refused}
    />
  );
}

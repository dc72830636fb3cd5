import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { useTap } from '../../live/useTap.ts';
import { useLanguage } from '../../ui/language.tsx';

type Props = { refused: ReturnType<typeof useTap>['refused']; zone: string };

/** Why the last tap of a dialog was refused. */
export function Refused({ refused, zone }: Props) {
  const language = useLanguage();
  if (!refused) return null;
  return (
    <p className="form-refused" role="alert">
      {refusalText(language, refused.code, refused.params, zone, refused.rule)}
    </p>
  );
}

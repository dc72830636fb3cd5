import { refusalText } from '../../shared/i18n/refusals.texts.ts';
import type { TextParams } from '../../shared/i18n/translate.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import { useRow } from '../live/useRows.ts';
import { useLanguage } from '../ui/language.tsx';
import '../ui/form.css';

/** What was refused, as the hub says it or a trial of the rules here. */
export type Refusal = {
  readonly code: ErrorCode;
  readonly params?: TextParams | undefined;
  readonly rule?: string | undefined;
};

/** Why the last command of a form was refused, in words; nothing while it was not. */
export function Refused({ refused }: { refused: Refusal | null | undefined }) {
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  if (!refused) return null;
  return (
    <p className="form-refused" role="alert">
      {refusalText(language, refused.code, refused.params, zone, refused.rule)}
    </p>
  );
}

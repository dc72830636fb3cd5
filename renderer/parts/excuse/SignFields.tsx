import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { useText } from '../../ui/language.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';
import { WordsField } from '../WordsField.tsx';

type Strokes = readonly (readonly number[])[];
export type SignDraft = { readonly signer: string; readonly strokes: Strokes | null };
/** As commands take it. */
export type Signature = { signer: string; strokes: number[][] };

type Props = {
  draft: SignDraft;
  onChange: (draft: SignDraft) => void;
  /** What is signed, where it is no excuse. */
  label?: string | undefined;
};

/** Who signs, and the pad. */
export function SignFields({ draft, onChange, label }: Props) {
  const t = useText(excuseTexts);
  return (
    <>
      <WordsField
        label={t('signer')}
        rows={1}
        maxLength={40}
        value={draft.signer}
        onChange={(signer) => onChange({ ...draft, signer })}
      />
      <SignaturePad label={label ?? t('signature')} onChange={(strokes) => onChange({ ...draft, strokes })} />
    </>
  );
}

/** As commands take it; null while the pad is empty. */
export function signatureOf({ signer, strokes }: SignDraft): Signature | null {
  return strokes === null ? null : { signer: signer.trim(), strokes: strokes.map((stroke) => [...stroke]) };
}

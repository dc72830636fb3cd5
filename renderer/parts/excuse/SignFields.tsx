import { Input } from 'antd';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';

type Strokes = readonly (readonly number[])[];
export type SignDraft = { readonly signer: string; readonly strokes: Strokes | null };

type Props = {
  draft: SignDraft;
  onChange: (change: Partial<SignDraft>) => void;
  /** What is signed, where it is no excuse. */
  label?: string;
};

/** Who signs, and the pad. */
export function SignFields({ draft, onChange, label }: Props) {
  const t = useText(excuseTexts);
  return (
    <>
      <Field label={t('signer')}>
        {(id) => (
          <Input
            id={id}
            maxLength={40}
            value={draft.signer}
            onChange={(event) => onChange({ signer: event.target.value })}
          />
        )}
      </Field>
      <SignaturePad label={label ?? t('signature')} onChange={(strokes) => onChange({ strokes })} />
    </>
  );
}

/** As commands take it; null while the pad is empty. */
export function signatureOf({ signer, strokes }: SignDraft): { signer: string; strokes: number[][] } | null {
  return strokes === null ? null : { signer: signer.trim(), strokes: strokes.map((stroke) => [...stroke]) };
}

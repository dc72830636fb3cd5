import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import type { SignatureSeen } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useRead } from '../../live/useRead.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { strokesPath } from '../../ui/strokesPath.ts';
import './excuse.css';

/** A signature as it was drawn; asked for when somebody looks, since it travels in no view. */
export function SignatureView({ signatureId }: { signatureId: string }) {
  const t = useText(excuseTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { answer: value, failed } = useRead<SignatureSeen>(`/signatures/${encodeURIComponent(signatureId)}`);
  if (failed) return <p className="signature-gone">{t('signatureGone')}</p>;
  const said = value ? t('signedBy', { name: value.signer, time: dayTime(language, value.at, now, zone) }) : '';
  return (
    <figure className="signature-view">
      <svg viewBox="0 0 1000 400" role="img" aria-label={said}>
        <path d={strokesPath(value?.strokes ?? [])} />
      </svg>
      <figcaption>{said}</figcaption>
    </figure>
  );
}

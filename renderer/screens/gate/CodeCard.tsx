import { gateTexts } from '../../../shared/i18n/gate.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useText } from '../../ui/language.tsx';
import { Qr } from '../../ui/Qr.tsx';

type Code = { readonly code: string; readonly expiresAt: number };

const STEPS = [
  ['here', 'hereText'],
  ['there', 'thereText'],
  ['after', 'afterText'],
] as const;

/** The six digits, the same as a QR, and what to do with them. Keeps its size while there is no code to show. */
export function CodeCard({ code }: { code: Code | null }) {
  const t = useText(gateTexts);
  return (
    <div className="gate-card" aria-busy={code === null}>
      <div className="gate-code">
        <p className="gate-label">{t('code')}</p>
        <p className="gate-digits">
          {code === null ? (
            <span className="gate-digits-none">––– –––</span>
          ) : (
            <>
              <span>{code.code.slice(0, 3)}</span> <span>{code.code.slice(3)}</span>
            </>
          )}
        </p>
        <p className="gate-label">{code === null ? ' ' : <Expiry expiresAt={code.expiresAt} />}</p>
      </div>
      <figure className="gate-qr">
        {code === null ? (
          <span className="gate-qr-none" />
        ) : (
          <Qr value={admitAddress(code.code)} size={208} label={t('scan')} />
        )}
        <figcaption className="gate-label">{t('scan')}</figcaption>
      </figure>
      <ol className="gate-steps">
        {STEPS.map(([who, what], i) => (
          <li key={who} className="gate-step">
            <span className="gate-step-number">{i + 1}</span>
            <span>
              <strong>{t(who)}</strong>
              <br />
              {t(what)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The devices page of a dispatcher's screen, with the code filled in. */
function admitAddress(code: string): string {
  return `${window.location.origin}/desk#/devices?code=${code}`;
}

function Expiry({ expiresAt }: { expiresAt: number }) {
  const t = useText(gateTexts);
  const seconds = Math.floor((expiresAt - useNow()) / 1000);
  if (seconds <= 0) return t('expired');
  return t('expires', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` });
}

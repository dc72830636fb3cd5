import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';

/** Longer words are set a size smaller; characters. */
const LONG = 42;

/** What the customer says, in the customer's words. */
export function RequestPanel({ request }: { request: string }) {
  const t = useText(bayTexts);
  return (
    <section className="bay-panel bay-request">
      <h2 className="bay-panel-title">{t('request')}</h2>
      {request === '' ? (
        <p className="bay-panel-note">{t('noRequest')}</p>
      ) : (
        <p className={`bay-panel-text bay-request-words${request.length > LONG ? ' bay-request-long' : ''}`}>
          {request}
        </p>
      )}
    </section>
  );
}

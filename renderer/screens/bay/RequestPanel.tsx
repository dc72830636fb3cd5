import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';

/** What the customer says, in the customer's words. */
export function RequestPanel({ request }: { request: string }) {
  const t = useText(bayTexts);
  return (
    <section className="bay-panel bay-request">
      <h2 className="bay-panel-title">{t('request')}</h2>
      <p className={request === '' ? 'bay-panel-note' : 'bay-panel-text'}>
        {request === '' ? t('noRequest') : request}
      </p>
    </section>
  );
}

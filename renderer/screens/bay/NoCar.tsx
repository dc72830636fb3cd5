import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { BayModel } from './bay.model.ts';

/** Nothing stands here and nothing is planned. */
export function NoCar({ model }: { model: BayModel }) {
  const t = useText(bayTexts);
  return (
    <section className="bay-empty">
      {model.bay.outOfService === null && (
        <>
          <p className="bay-empty-text">{t('noWork')}</p>
          <p className="bay-empty-hint">{t('noWorkHint')}</p>
        </>
      )}
    </section>
  );
}

import type { ServiceStar } from '../../../shared/domain/serviceStar.ts';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useText } from '../../ui/language.tsx';

/** The service star (服务明星), and why it is this one. */
export function Star({ star, nameOf }: { star: ServiceStar | null; nameOf: (id: string) => string }) {
  const t = useText(monthTexts);
  return (
    <section className="panel month-star">
      <h2>{t('star')}</h2>
      {star === null ? (
        <p className="quiet">{t('noStar')}</p>
      ) : (
        <>
          <strong>★ {nameOf(star.id)}</strong>
          <p className="quiet">{t('starWhy', { n: star.settled, ...star.ranks })}</p>
        </>
      )}
    </section>
  );
}

import type { OutOfService } from '../../../shared/domain/model.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

const MINUTE = 60_000;

/** The bay is out of service: why, and until when (E3). */
export function ClosedPanel({ closed }: { closed: OutOfService }) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const back = closed.expectedBack;
  return (
    <section className="bay-panel bay-closed hatch hatch-soft">
      <h2 className="bay-panel-title">{t('closedTitle')}</h2>
      <p className="bay-panel-text">{closed.reason}</p>
      <p className="bay-panel-note">
        {back === null ? t('closedOpen') : t('closedUntil', { time: dayTime(language, back, now, zone) })}
      </p>
    </section>
  );
}

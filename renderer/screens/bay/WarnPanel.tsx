import { dayTime } from '../../../shared/i18n/format.ts';
import { warningsTexts } from '../../../shared/i18n/warnings.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import type { BayWarning } from './bay.warning.ts';

const MINUTE = 60_000;

type Props = { view: BayWarning; onHolds: () => void; onCant: () => void };

/** P5: the forecast says it will be late, and asks whoever knows. */
export function WarnPanel({ view, onHolds, onCant }: Props) {
  const t = useText(warningsTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const time = (at: number) => dayTime(language, at, now, zone);
  return (
    <section className="bay-panel bay-question" role="alert">
      <h2 className="bay-panel-title">
        {view.forecastAt === null ? t('bay.questionNone') : t('bay.question', { forecast: time(view.forecastAt) })}
      </h2>
      <div className="bay-pair">
        <TouchButton onPress={onHolds}>{t('bay.yes')}</TouchButton>
        <TouchButton variant="primary" onPress={onCant}>
          {t('bay.no')}
        </TouchButton>
      </div>
    </section>
  );
}

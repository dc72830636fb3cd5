import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import type { RefusedTap } from '../../sync/tap.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';

const MINUTE = 60_000;
/** Longer sentences are set a size smaller, so that the button stays in sight; characters. */
const LONG = 30;

type Props = { tap: RefusedTap; more: number; onRead: () => void };

const isWhat = (key: string): key is Extract<keyof typeof bayTexts, `what.${string}`> => Object.hasOwn(bayTexts, key);

/** S2: what was refused after having waited offline stays here, one at a time, until somebody has read it. */
export function RefusedTray({ tap, more, onRead }: Props) {
  const t = useText(bayTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const key = `what.${tap.type ?? ''}`;
  const what = t(isWhat(key) ? key : 'what.other');
  const text = tap.code === null ? t('refusedEpoch') : refusalText(language, tap.code, tap.params, zone);
  return (
    <section className="bay-panel bay-refused" role="alert">
      <h2 className="bay-panel-head">{t('refusedTitle')}</h2>
      <p className="bay-panel-text">
        {tap.kind === 'refused' &&
          (tap.at === null
            ? t('refusedWhat', { what })
            : `${t('refusedAt', { what, time: dayTime(language, tap.at, now, zone) })} `)}
      </p>
      <p className={`bay-refused-why${text.length > LONG ? ' bay-refused-long' : ''}`}>{text}</p>
      <TouchButton variant="primary" onPress={onRead} hint={more > 0 ? t('refusedMore', { n: more }) : undefined}>
        {t('refusedRead')}
      </TouchButton>
    </section>
  );
}

import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import type { Standing } from '../../../shared/protocol/reports.ts';
import { useText } from '../../ui/language.tsx';

/** So many cars are shown one by one; more as lengths. */
const ONE_BY_ONE = 32;

/** V10: how many may be late, how many are: each car a box while they can be counted, then a bar. */
export function AllowanceMeter({ standing }: { standing: Standing }) {
  const t = useText(onTimeTexts);
  const { settled, allowance, late, points } = standing;
  const left = allowance - late;
  const said = points > 0 ? t('beyond', { n: points }) : left > 0 ? t('left', { n: left }) : t('usedUp');
  const words = settled === 0 ? '' : said;
  return (
    <div className="meter">
      <div className="meter-words">
        <span>{t('mayBe', { n: allowance })}</span>
        <span>{t('used', { n: late })}</span>
        <strong className={points > 0 ? 'meter-over-words' : undefined}>{words}</strong>
      </div>
      <div
        className="meter-track"
        role="meter"
        aria-label={t('allowance')}
        aria-valuemin={0}
        aria-valuemax={Math.max(allowance, late)}
        aria-valuenow={late}
        aria-valuetext={[t('meter', { allowance, late }), words].filter(Boolean).join(', ')}
      >
        <Boxes standing={standing} />
      </div>
    </div>
  );
}

function Boxes({ standing: { allowance, late } }: { standing: Standing }) {
  const kinds = [
    ['used', Math.min(allowance, late)],
    ['left', Math.max(0, allowance - late)],
    ['over', Math.max(0, late - allowance)],
  ] as const;
  if (Math.max(allowance, late) > ONE_BY_ONE)
    return kinds.map(([kind, n]) => <span key={kind} className={`meter-bar meter-${kind}`} style={{ flexGrow: n }} />);
  return kinds.flatMap(([kind, n]) =>
    Array.from({ length: n }, (_, i) => `${kind}${i}`).map((key) => (
      <span key={key} className={`meter-box meter-${kind}`} />
    )),
  );
}

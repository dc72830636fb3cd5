import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { usePresence } from '../../../live/useConnection.ts';
import { useRows } from '../../../live/useRows.ts';
import { useNeedsAttention } from '../../../live/useTaps.ts';
import { useWaitingCorrections } from '../../../parts/correct/useWaitingCorrections.ts';
import { useText } from '../../../ui/language.tsx';
import { AttentionNotice } from './AttentionNotice.tsx';
import { CorrectionsNotice } from './CorrectionsNotice.tsx';
import { DisruptionNotice } from './DisruptionNotice.tsx';
import { HelpNotice } from './HelpNotice.tsx';
import { HolidayNotice } from './HolidayNotice.tsx';
import { OwnNotice } from './OwnNotice.tsx';
import { ScreenNotice } from './ScreenNotice.tsx';
import { useDisruptions } from './useDisruptions.ts';
import { useYearWithoutHolidays } from './useYearWithoutHolidays.ts';
import './notices.css';

const NOTICES_ID = 'board-notices';

/** Leads to the first thing that waits for an answer. */
export function focusNotices(): void {
  document.getElementById(NOTICES_ID)?.querySelector<HTMLElement>('button')?.focus();
}

/**
 * What waits for the dispatcher and stays until it is settled: calls for help, taps of offline screens that the hub had
 * to refuse (E7), refused taps of this screen, bays and people missing whose cars are at risk (E3), screens that want in. Grows upwards from the foot of the pool.
 */
export const Notices = memo(function Notices() {
  const t = useText(dispatcherTexts);
  const calls = useRows('help').filter(({ help }) => help.answeredAt === null);
  const refused = useRows('attention').filter(({ attention }) => attention.resolvedAt === null);
  const { refused: own, dismiss } = useNeedsAttention();
  const { waiting } = usePresence();
  const { answer } = useWaitingCorrections();
  const corrections = answer ? answer.lines.length + answer.more : 0;
  const year = useYearWithoutHolidays();
  const disruptions = useDisruptions();
  const settings = Math.min(corrections, 1) + (year === null ? 0 : 1);
  const count = calls.length + refused.length + own.length + disruptions.length + waiting.length + settings;
  return (
    <section id={NOTICES_ID} className="notices" data-empty={count === 0} aria-label={t('notices')} aria-live="polite">
      <h2 className="notices-title">
        {t(count === 0 ? 'noticesNone' : 'notices')} {count > 0 && <span className="figure">{count}</span>}
      </h2>
      <ul className="notices-list">
        {calls.map(({ help }) => (
          <HelpNotice key={help.id} help={help} />
        ))}
        {refused.map(({ attention }) => (
          <AttentionNotice key={attention.id} attention={attention} />
        ))}
        {own.map((tap) => (
          <OwnNotice key={tap.n} tap={tap} onRead={() => void dismiss(tap.n)} />
        ))}
        {disruptions.map((one) => (
          <DisruptionNotice key={one.id} disruption={one} />
        ))}
        {corrections > 0 && <CorrectionsNotice count={corrections} />}
        {year !== null && <HolidayNotice year={year} />}
        {waiting.map((screen) => (
          <ScreenNotice key={screen.code} screen={screen} />
        ))}
      </ul>
    </section>
  );
});

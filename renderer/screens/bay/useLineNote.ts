import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { bayName, clockTime, dayTime } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import type { ActionView } from './bay.actions.ts';
import type { LineView } from './bay.model.ts';
import { operationName } from './words.ts';

const MINUTE = 60_000;

/** What is written on a line of work beside its name: `text` below it, `state` instead of the state's own word. */
export function useLineNote(
  line: LineView,
  begin: ActionView,
): { text: string; state?: string; kind: 'plain' | 'closed' | 'refused' } {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { operation, waits, elsewhere } = line;
  const standard = t('standard', { n: operation.minutes });

  if (operation.state === 'done') {
    const time = operation.doneAt === null ? '' : clockTime(operation.doneAt, zone);
    const done = { text: t('lineDone', { time }), kind: 'plain' } as const;
    return line.unchecked ? { ...done, state: t('lineUnchecked') } : done;
  }
  if (operation.hold !== null) {
    const reason = word(`reason.${operation.hold.reason}`);
    const end = operation.hold.expectedEnd;
    const state =
      end === null ? t('lineHeldOpen', { reason }) : t('lineHeld', { reason, time: dayTime(language, end, now, zone) });
    return { text: '', state, kind: 'plain' };
  }
  if (waits !== null) {
    const other = operationName(language, waits.for);
    const time = waits.until === null ? '' : dayTime(language, waits.until, now, zone);
    const why = waits.until === null ? t('lineWaits', { other }) : t('lineWaitsUntil', { other, time });
    return { text: `${standard} · ${why}`, kind: 'closed' };
  }
  if (elsewhere !== null)
    return { text: `${standard} · ${t('lineElsewhere', { bay: bayName(language, elsewhere) })}`, kind: 'closed' };
  if (line.current && begin.state === 'refused' && begin.refusal.code !== 'sign-in-first') {
    return { text: refusalText(language, begin.refusal.code, begin.refusal.params, zone), kind: 'refused' };
  }
  return { text: standard, kind: 'plain' };
}

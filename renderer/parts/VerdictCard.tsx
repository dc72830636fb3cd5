import { useMemo } from 'react';
import { floorMinute } from '../../shared/domain/calendar.ts';
import type { Shop, VisitFile } from '../../shared/domain/model.ts';
import { verdictOf } from '../../shared/domain/verdict/verdict.ts';
import type { Verdict } from '../../shared/domain/verdict/verdict.types.ts';
import { verdictTexts } from '../../shared/i18n/verdict.texts.ts';
import { verdictMark, verdictReasons } from '../../shared/i18n/verdictWords.ts';
import { useLanguage, useText } from '../ui/language.tsx';
import { StateMark, type VisibleState } from '../ui/StateMark.tsx';
import { ShareTable } from './verdict/ShareTable.tsx';
import { VerdictBar } from './verdict/VerdictBar.tsx';
import { VerdictCause } from './verdict/VerdictCause.tsx';
import { VerdictLedger } from './verdict/VerdictLedger.tsx';
import './verdict/verdict.css';

/** A part of the sentence stays in one piece: the line breaks between them. */
const NO_BREAK = '\u00a0';

function stateOf({ result, minutesLate }: Verdict): VisibleState {
  switch (result) {
    case 'on-time':
      return 'ready';
    case 'late':
      return 'late';
    case 'left-out':
      return 'done';
    case 'open':
      return minutesLate > 0 ? 'late' : 'waiting';
  }
}

type Props = {
  file: VisitFile;
  shop: Shop;
  /** Epoch ms: an open visit is judged as it stands then. */
  now: number;
};

/** A verdict that explains itself (V7): the result, the rule, the promises, and whose the minutes were (V8). */
export function VerdictCard({ file, shop, now }: Props) {
  const t = useText(verdictTexts);
  const language = useLanguage();
  const minute = floorMinute(now);
  const verdict = useMemo(() => verdictOf(file, shop, minute), [file, shop, minute]);
  const { timeZone } = shop.hours;
  const told = { visit: file.visit, policy: shop.policy, now: minute, timeZone };
  const reasons = verdictReasons(language, verdict, told).map((part) => part.replaceAll(' ', NO_BREAK));
  return (
    <div className="verdict" data-result={verdict.result}>
      <p className="verdict-result">
        <StateMark state={stateOf(verdict)} label={verdictMark(language, verdict)} />
        {verdict.result === 'open' && <span className="verdict-quiet">{t('soFar')}</span>}
      </p>
      <p className="verdict-reasons">{reasons.join(' · ')}</p>
      <p className="verdict-quiet">{t(`rule.${verdict.rule}`)}</p>
      <VerdictLedger file={file} policy={shop.policy} now={minute} timeZone={timeZone} />
      <VerdictBar verdict={verdict} now={minute} timeZone={timeZone} />
      <ShareTable verdict={verdict} />
      <VerdictCause verdict={verdict} />
    </div>
  );
}

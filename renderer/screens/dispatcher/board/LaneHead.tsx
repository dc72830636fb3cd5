import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName } from '../../../../shared/i18n/format.ts';
import type { Language } from '../../../../shared/i18n/translate.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { setDispatch } from '../dispatch.state.ts';
import type { BoardLane } from './lane.model.ts';

/** A lane in plain words, for announcements. */
export function laneName(language: Language, lane: BoardLane, open: string): string {
  if (lane.of === 'bay') return bayName(language, lane.bay.label);
  if (lane.of === 'team') return lane.team.name;
  return lane.of === 'person' ? lane.person.name : open;
}

/** The head of a lane: its name large, what it is small. A bay's head opens its menu. */
export const LaneHead = memo(function LaneHead({ lane }: { lane: BoardLane }) {
  const t = useText(dispatcherTexts);
  const words = useText(wordsTexts);
  const name = laneName(useLanguage(), lane, t('openLane'));
  if (lane.of !== 'bay') {
    return (
      <div className="lane-head">
        <strong className="lane-name">{name}</strong>
        <LaneNote lane={lane} />
      </div>
    );
  }
  const menu = (x: number, y: number) => setDispatch({ menu: { of: 'bay', bayId: lane.bay.id, x, y } });
  return (
    <button
      type="button"
      className="lane-head lane-head-bay"
      aria-haspopup="menu"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        menu(box.left + 8, box.bottom);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        menu(event.clientX, event.clientY);
      }}
    >
      <span className="lane-line">
        <strong className="lane-name">{name}</strong>
        <span className="lane-note">{words(`bayKind.${lane.bay.kind}`)}</span>
      </span>
      <LaneNote lane={lane} />
    </button>
  );
});

/** The small print of a lane: whose bay it is or why it is closed, which trade, which level and team. */
function LaneNote({ lane }: { lane: BoardLane }) {
  const words = useText(wordsTexts);
  const t = useText(dispatcherTexts);
  const teamId = lane.of === 'bay' ? lane.bay.teamId : lane.of === 'person' ? lane.person.teamId : null;
  const team = useRow('team', teamId ?? '')?.team.name;
  if (lane.of === 'open')
    return <span className="lane-note">{t(lane.by === 'bay' ? 'noBayNote' : 'openLaneNote')}</span>;
  if (lane.of === 'team') return <span className="lane-note">{words(`trade.${lane.team.trade}`)}</span>;
  const out = lane.of === 'bay' ? lane.bay.outOfService : null;
  if (out !== null) return <span className="lane-note lane-note-out">{t('outOfService', { reason: out.reason })}</span>;
  const level = lane.of === 'person' && lane.person.level !== null ? words(`level.${lane.person.level}`) : null;
  return <span className="lane-note">{[level, team].filter(Boolean).join(' · ')}</span>;
}

import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { BayModel } from './bay.model.ts';
import type { Sheet } from './sheets.ts';
import { Tile } from './Tile.tsx';
import './checks.css';

/** What waits for whoever is signed in: the team's checks (Q1), jobs handed over (E8). */
export function WaitingTiles({ model, openSheet }: { model: BayModel; openSheet: (sheet: Sheet) => void }) {
  const check = useText(checksTexts);
  const shift = useText(shiftTexts);
  const { teamChecks, left } = model;
  if (teamChecks.length === 0 && left.length === 0) return null;
  const cars = new Set(teamChecks.map(({ file }) => file.visit.id)).size;
  return (
    <div className="bay-tasks">
      {teamChecks.length > 0 && (
        <Tile onPress={() => openSheet({ kind: 'team-check' })}>
          <span className="tile-name">{check('waiting', { n: teamChecks.length })}</span>
          <span className="tile-note">{check('waitingHint', { n: cars })}</span>
        </Tile>
      )}
      {left.length > 0 && (
        <Tile onPress={() => openSheet({ kind: 'left' })}>
          <span className="tile-name">{shift('handed', { n: left.length })}</span>
          <span className="tile-note">{shift('handedHint')}</span>
        </Tile>
      )}
    </div>
  );
}

import { useState } from 'react';
import { checksTexts } from '../../../shared/i18n/checks.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { PlateText } from '../../kiosk/PlateText.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { TeamCheck } from './bay.team.ts';
import { TeamCheckForm } from './TeamCheckForm.tsx';
import { Tile } from './Tile.tsx';
import type { Act } from './useBayActions.ts';
import { operationName } from './words.ts';

type Props = { checks: readonly TeamCheck[]; act: Act; onClose: () => void };

/** Q1: what waits for the leader's check; one after the other. */
export function TeamCheckSheet({ checks, act, onClose }: Props) {
  const t = useText(checksTexts);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(checks.length === 1 ? (checks[0]?.operation.id ?? null) : null);
  const check = checks.find(({ operation }) => operation.id === chosen);
  if (check !== undefined) {
    return <TeamCheckForm check={check} act={act} onDone={() => setChosen(null)} onClose={onClose} />;
  }
  return (
    <TouchSheet title={t('which')} onClose={onClose}>
      <div className="team-checks">
        {checks.map(({ file, operation, people }) => (
          <Tile key={operation.id} className="team-check" onPress={() => setChosen(operation.id)}>
            <span className="team-check-plate">
              <PlateText plate={plateOrPickup(file.visit.plate, file.visit.pickup)} />
            </span>
            <span className="team-check-name">{operationName(language, operation)}</span>
            <span className="team-check-by">{t('by', { people: people.join(' · ') })}</span>
          </Tile>
        ))}
      </div>
    </TouchSheet>
  );
}

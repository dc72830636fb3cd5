import { formatPlate } from '../../../shared/domain/plate.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import type { CrewTile } from './bay.crew.ts';
import { Tile } from './Tile.tsx';

const words = { on: 'crewOn', chosen: 'crewChosen', off: 'crewOff' } as const;

/** A person as a big name: filled while the clock runs. */
export function PersonTile({ tile, onPress }: { tile: CrewTile; onPress: () => void }) {
  const t = useText(bayTexts);
  const { person, state, busyWith } = tile;
  const note = busyWith === null || state === 'on' ? t(words[state]) : t('crewBusy', { plate: formatPlate(busyWith) });
  return (
    <Tile className={`person person-${state}`} onPress={onPress} pressed={state !== 'off'}>
      <span className={`tile-name${person.name.length > 4 ? ' tile-name-long' : ''}`}>{person.name}</span>
      <span className="tile-note">{state === 'on' ? <StateMark state="on-track" label={note} /> : note}</span>
    </Tile>
  );
}

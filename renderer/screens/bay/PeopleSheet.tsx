import { useState } from 'react';
import type { PersonRole } from '../../../shared/domain/vocabulary.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import type { CrewChoice } from './bay.crew.ts';
import type { BayModel } from './bay.model.ts';
import { peopleAtBay } from './bay.people.ts';
import { PageButtons } from './PageButtons.tsx';
import type { Sheet } from './sheets.ts';
import { Tile } from './Tile.tsx';
import type { Act } from './useBayActions.ts';

/** Tiles that fit on one page of the sheet at 1366x768. */
const PER_PAGE = 30;
const AT_A_BAY: readonly PersonRole[] = ['technician', 'director', 'controller', 'manager'];

type Props = {
  to: 'sign-in' | 'crew';
  model: BayModel;
  act: Act;
  openSheet: (sheet: Sheet) => void;
  setChoice: (choice: CrewChoice) => void;
  onClose: () => void;
};

/** Everybody who could stand here, as names to tap: to sign in, or to join the job. */
export function PeopleSheet({ to, model, act, openSheet, setChoice, onClose }: Props) {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  const [page, setPage] = useState(0);
  const everybody = useRows('person').map((row) => row.person);
  const shown = new Set(to === 'crew' ? model.crew.map((tile) => tile.person.id) : []);
  const people = peopleAtBay(everybody, shown, to === 'crew' ? ['technician'] : AT_A_BAY, model.bay.teamId);
  const pages = Math.max(1, Math.ceil(people.length / PER_PAGE));

  const choose = (personId: string) => {
    if (to === 'sign-in') return openSheet({ kind: 'pin', personId });
    const on = model.crew.filter((tile) => tile.state !== 'off').map((tile) => tile.person.id);
    const operation = model.line?.operation;
    if (operation?.state === 'working') act.crew([...on, personId]);
    else if (operation !== undefined) setChoice({ operationId: operation.id, personIds: [...on, personId] });
    onClose();
  };
  return (
    <TouchSheet title={t(to === 'crew' ? 'crewOthersTitle' : 'signInOthersTitle')} onClose={onClose}>
      <div className="people-sheet">
        <div className="people-grid">
          {people.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((person) => (
            <Tile key={person.id} className="person" onPress={() => choose(person.id)}>
              <span className={`tile-name${person.name.length > 4 ? ' tile-name-long' : ''}`}>{person.name}</span>
              <span className="tile-note">
                {person.trade === null ? word(`role.${person.role}`) : word(`trade.${person.trade}`)}
                {person.level !== null && ` ${word(`level.${person.level}`)}`}
              </span>
            </Tile>
          ))}
        </div>
        {pages > 1 && <PageButtons page={page} pages={pages} onPage={setPage} />}
      </div>
    </TouchSheet>
  );
}

import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import type { BayModel } from './bay.model.ts';
import { teamPeople } from './bay.people.ts';
import type { Sheet } from './sheets.ts';
import { Tile } from './Tile.tsx';

/** Who is here? The team's people as big tiles, everybody else one tap further. */
export function SignInPanel({ model, openSheet }: { model: BayModel; openSheet: (sheet: Sheet) => void }) {
  const t = useText(bayTexts);
  const { state } = useConnection();
  const people = useRows('person').map((row) => row.person);
  const own = teamPeople(people, model.bay.teamId, model.team?.leaderId ?? null);
  const offline = state !== 'live';
  return (
    <section className="bay-panel bay-sign-in">
      <h2 className="bay-panel-head">{t('signIn')}</h2>
      <p className="bay-panel-note">{t(offline ? 'signInOffline' : 'signInHint')}</p>
      <div className="bay-people bay-people-big">
        {own.map((person) => (
          <Tile key={person.id} className="person" onPress={() => openSheet({ kind: 'pin', personId: person.id })}>
            <span className="tile-name">{person.name}</span>
          </Tile>
        ))}
        <Tile className="bay-others" onPress={() => openSheet({ kind: 'people', to: 'sign-in' })}>
          {t('signInOthers')}
        </Tile>
      </div>
    </section>
  );
}

import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import { type CrewChoice, type CrewTile, toggled } from './bay.crew.ts';
import type { BayModel, LineView } from './bay.model.ts';
import { PersonTile } from './PersonTile.tsx';
import type { Sheet } from './sheets.ts';
import { Tile } from './Tile.tsx';
import type { Act } from './useBayActions.ts';

type Props = {
  model: BayModel;
  line: LineView;
  act: Act;
  setChoice: (choice: CrewChoice) => void;
  openSheet: (sheet: Sheet) => void;
};

/** Who is on the job, or will be when it starts: a tap on a name joins or leaves. The last one to leave stops the work. */
export function CrewPanel({ model, line, act, setChoice, openSheet }: Props) {
  const t = useText(bayTexts);
  const { id: operationId, state } = line.operation;
  const working = state === 'working';
  const on = model.crew.filter((tile) => tile.state !== 'off').map((tile) => tile.person.id);
  const toggle = ({ person }: CrewTile) => {
    const personIds = toggled(on, person.id);
    if (!working) setChoice({ operationId, personIds });
    else if (personIds.length > 0) act.crew(personIds);
    else openSheet({ kind: 'hold', operationId });
  };
  return (
    <section className="bay-crew">
      <h2 className="bay-panel-title">{t(working ? 'crew' : 'crewStart')}</h2>
      <div className="bay-people">
        {model.crew.map((tile) => (
          <PersonTile key={tile.person.id} tile={tile} onPress={() => toggle(tile)} />
        ))}
        <Tile className="bay-others" onPress={() => openSheet({ kind: 'people', to: 'crew' })}>
          {t('crewOthers')}
        </Tile>
      </div>
    </section>
  );
}

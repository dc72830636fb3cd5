import { Button } from 'antd';
import { useState } from 'react';
import { BAY_KINDS, type BayKind, TRADES, type Trade } from '../../../shared/domain/vocabulary.ts';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useSend } from '../../live/useSend.ts';
import { useText } from '../../ui/language.tsx';
import { CountField } from './CountField.tsx';
import { baysOf, type Counts, total, USUAL_BAYS, USUAL_TEAMS } from './setup.model.ts';

const TEAM_TRADES = TRADES.filter((trade) => trade !== 'inspection' && trade !== 'wash');

/** The floor in numbers: bays by kind and teams by trade, made by ordinary commands; names are changed on the admin page. */
export function PlacesStep({ onDone }: { onDone: () => void }) {
  const t = useText(setupTexts);
  const words = useText(wordsTexts);
  const send = useSend();
  const [bays, setBays] = useState<Counts<BayKind>>(USUAL_BAYS);
  const [teams, setTeams] = useState<Counts<Trade>>(USUAL_TEAMS);
  const [busy, setBusy] = useState(false);

  const make = async () => {
    setBusy(true);
    for (const bay of baysOf(bays)) await send('bay.save', { id: null, teamId: null, ...bay }).done;
    let position = 0;
    for (const trade of TEAM_TRADES) {
      for (let n = 1; n <= (teams[trade] ?? 0); n++) {
        const name = t('teamName', { trade: words(`trade.${trade}`), n });
        await send('team.save', { id: null, name, trade, leaderId: null, position: ++position }).done;
      }
    }
    onDone();
  };

  return (
    <section className="setup-form">
      <p className="setup-lead">{t('placesText')}</p>
      <h2>{t('bays')}</h2>
      <div className="setup-counts">
        {BAY_KINDS.map((kind) => (
          <CountField
            key={kind}
            label={words(`bayKind.${kind}`)}
            max={60}
            value={bays[kind] ?? 0}
            onChange={(n) => setBays({ ...bays, [kind]: n })}
          />
        ))}
      </div>
      <h2>{t('teams')}</h2>
      <div className="setup-counts">
        {TEAM_TRADES.map((trade) => (
          <CountField
            key={trade}
            label={words(`trade.${trade}`)}
            max={30}
            value={teams[trade] ?? 0}
            onChange={(n) => setTeams({ ...teams, [trade]: n })}
          />
        ))}
      </div>
      <div className="setup-actions">
        <Button onClick={onDone} disabled={busy}>
          {t('skip')}
        </Button>
        <Button type="primary" loading={busy} onClick={() => void make()}>
          {t('make', { bays: total(bays), teams: total(teams) })}
        </Button>
      </div>
    </section>
  );
}

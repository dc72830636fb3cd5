import { Alert, Button } from 'antd';
import { useState } from 'react';
import { BAY_KINDS, type BayKind, TRADES, type Trade } from '../../../shared/domain/vocabulary.ts';
import { bayName } from '../../../shared/i18n/format.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { setupTexts } from '../../../shared/i18n/setup.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useSend } from '../../live/useSend.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { CountField } from './CountField.tsx';
import { type Counts, placesOf, total, USUAL_BAYS, USUAL_TEAMS } from './setup.model.ts';

const TEAM_TRADES = TRADES.filter((trade) => trade !== 'inspection' && trade !== 'wash');

/** The floor in numbers: bays by kind and teams by trade, made by ordinary commands; names are changed on the admin page. */
export function PlacesStep({ onDone }: { onDone: () => void }) {
  const t = useText(setupTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const send = useSend();
  const bayRows = useRows('bay');
  const teamRows = useRows('team');
  const [bays, setBays] = useState<Counts<BayKind>>(USUAL_BAYS);
  const [teams, setTeams] = useState<Counts<Trade>>(USUAL_TEAMS);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<readonly string[]>([]);

  const make = async () => {
    setBusy(true);
    const there = {
      labels: new Set(bayRows.map(({ bay }) => bay.label)),
      teams: new Set(teamRows.map(({ team }) => team.name)),
    };
    const named = {
      bayName: (label: string) => bayName(language, label),
      teamName: (trade: Trade, n: number) => t('teamName', { trade: words(`trade.${trade}`), n }),
    };
    const refused: string[] = [];
    for (const place of placesOf({ bays, teams, ...named }, there)) {
      const result = await send(place.command, place.payload).done;
      if (!result.ok)
        refused.push(t('notMade', { name: place.name, why: refusalText(language, result.code, result.params, 'UTC') }));
    }
    setBusy(false);
    setFailed(refused);
    if (refused.length === 0) onDone();
  };

  return (
    <section className="setup-form">
      <p className="setup-lead">{t('placesText')}</p>
      {failed.length > 0 && (
        <Alert
          className="setup-warning"
          type="error"
          showIcon
          title={t('someFailed', { n: failed.length })}
          description={
            <ul className="setup-failed">
              {failed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          }
        />
      )}
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
          {failed.length > 0 ? t('again') : t('make', { bays: total(bays), teams: total(teams) })}
        </Button>
      </div>
    </section>
  );
}

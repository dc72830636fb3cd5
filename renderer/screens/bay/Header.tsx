import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { bayName, clockTime } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useWaitingTaps } from '../../live/useTaps.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { OfflineBadge } from '../../ui/OfflineBadge.tsx';
import type { BayModel } from './bay.model.ts';
import { StatePlate } from './StatePlate.tsx';
import { Tile } from './Tile.tsx';

const MINUTE = 60_000;

type Props = { model: BayModel; onLanguage: () => void; onPerson: () => void };

/** Which bay, who is signed in, the time, and how screen and hub get on. */
export function Header({ model, onLanguage, onPerson }: Props) {
  const t = useText(bayTexts);
  const word = useText(wordsTexts);
  const language = useLanguage();
  const { bay, team, person } = model;
  return (
    <header className="bay-head">
      <div className="bay-place">
        <h1 className="bay-label">{bayName(language, bay.label)}</h1>
        <p className="bay-kind">
          {word(`bayKind.${bay.kind}`)}
          {team !== null && ` · ${team.name}`}
        </p>
      </div>
      <StatePlate ground={model.ground} />
      {person === null ? (
        <p className="bay-nobody">{t('signedOut')}</p>
      ) : (
        <Tile className="bay-person" onPress={onPerson}>
          <span className="tile-name">{person.name}</span>
          <span className="tile-note">
            {person.level === null ? word(`role.${person.role}`) : word(`level.${person.level}`)} · {t('signOut')}
          </span>
        </Tile>
      )}
      <Tile className="bay-language" onPress={onLanguage} label={`${t('switchLanguage')} ${t('switchLanguageLabel')}`}>
        {t('switchLanguage')}
      </Tile>
      <Link />
      <Clock />
    </header>
  );
}

function Link() {
  const t = useText(bayTexts);
  const { state, identity } = useConnection();
  const { count } = useWaitingTaps();
  const sample = useRow('shop', 'shop')?.shop.sample === true || identity?.demo === true;
  return (
    <div className="bay-link">
      <OfflineBadge link={state === 'live' ? 'live' : 'offline'} waiting={count} />
      <span className="bay-sample">{sample && t('sample')}</span>
    </div>
  );
}

function Clock() {
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone;
  return <time className="bay-clock figure">{zone === undefined ? '' : clockTime(now, zone)}</time>;
}

import { Button } from 'antd';
import { memo } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { bayName, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useShopDayTime } from '../board/useShopTime.ts';
import { setDispatch } from '../dispatch.state.ts';
import { light } from './suggest.state.ts';
import { useEffectWords } from './useEffectWords.ts';
import type { LiveMove } from './useMoves.ts';
import type { TakeMoves } from './useTakeMoves.ts';

type Props = { one: LiveMove; takes: TakeMoves; live: boolean };

/** One suggested move: which work, what would change, what that brings by itself, and the two answers to it. */
export const MoveLine = memo(function MoveLine({ one, takes, live }: Props) {
  const t = useText(suggestTexts);
  const english = useLanguage() === 'en';
  const { gain } = useEffectWords();
  const { move, state, file, operation, why } = one;
  const { visit } = file;
  return (
    <li
      className={`suggest-move suggest-move-${state}`}
      data-operation={operation.id}
      onPointerEnter={() => light(operation.id)}
      onPointerLeave={() => light(null)}
      onFocus={() => light(operation.id)}
      onBlur={() => light(null)}
    >
      <button type="button" className="suggest-what" onClick={() => setDispatch({ visitId: visit.id })}>
        <strong>{plateOrPickup(visit.plate, visit.pickup)}</strong> {english ? operation.nameEn : operation.nameZh}
      </button>
      <Changes one={one} />
      {move.effect !== null && state !== 'taken' && state !== 'gone' && (
        <span className="suggest-note">{t('alone', { effect: gain(move.effect) })}</span>
      )}
      {why !== '' && state === 'refused' && (
        <span className="suggest-refused" role="alert">
          {why}
        </span>
      )}
      <Answer one={one} takes={takes} live={live} />
    </li>
  );
});

/** Bay, people and start: what is new, and what it was; of a taken move what is posted. */
function Changes({ one: { move, operation, state } }: { one: LiveMove }) {
  const t = useText(suggestTexts);
  const language = useLanguage();
  const time = useShopDayTime();
  const shop = useReader();
  const { plan } = operation;
  const isTaken = state === 'taken';
  const next = isTaken ? plan : move;
  const bay = (id: string | null) => {
    const label = id === null ? undefined : shop.bay(id)?.label;
    return label === undefined ? t('noBay') : bayName(language, label);
  };
  const people = (ids: readonly string[]) =>
    ids.length === 0 ? t('nobody') : ids.map((id) => shop.person(id)?.name ?? '').join(language === 'en' ? ', ' : '、');
  const start = (at: number | null) => (at === null ? t('openStart') : time(at));
  const line = (what: Props['one']['move']['changes'][number], from: string, to: string) =>
    !isTaken && move.moved && move.changes.includes(what) && from !== to ? t('change', { from, to }) : to;
  return (
    <span className="suggest-changes">
      {!move.moved && !isTaken && <em>{t('newly')}</em>}
      <span>{line('start', start(plan.startAt), start(next.startAt))}</span>
      <span>{line('bay', bay(plan.bayId), bay(next.bayId))}</span>
      <span>{line('people', people(plan.personIds), people(next.personIds))}</span>
    </span>
  );
}

function Answer({ one, takes, live }: Props) {
  const t = useText(suggestTexts);
  const words = useText(dispatcherTexts);
  if (one.state === 'gone') return <span className="suggest-note">{t('gone')}</span>;
  if (one.state !== 'taken') {
    return (
      <Button size="small" disabled={!live || one.state === 'sending'} onClick={() => void takes.take([one])}>
        {t(one.state === 'sending' ? 'taking' : 'take')}
      </Button>
    );
  }
  const alone = one.taken?.count === 1 ? one.taken : null;
  return (
    <span className="suggest-taken">
      {t('taken')}
      {alone !== null && (
        <Button size="small" type="link" disabled={!live} onClick={() => void takes.takeBack(alone.seq, t('did'))}>
          {words('takeBack')}
        </Button>
      )}
    </span>
  );
}

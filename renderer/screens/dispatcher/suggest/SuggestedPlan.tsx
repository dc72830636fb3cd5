import { Button, Input } from 'antd';
import { useState } from 'react';
import { suggestTexts } from '../../../../shared/i18n/suggest.texts.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useText } from '../../../ui/language.tsx';
import { useShopTime } from '../board/useShopTime.ts';
import { MoveLine } from './MoveLine.tsx';
import { FIRST_BUDGET, longerThan, takenTogether } from './suggest.model.ts';
import { askSuggestion, closeSuggestion, type Shown } from './suggest.state.ts';
import { Troubles } from './Troubles.tsx';
import { useEffectWords } from './useEffectWords.ts';
import { useMoves } from './useMoves.ts';
import { type TakeMoves, useTakeMoves } from './useTakeMoves.ts';

/** A suggestion, as a whole and move by move. It stays until it is closed, however much of it has been taken. */
export function SuggestedPlan({ shown }: { shown: Shown }) {
  const t = useText(suggestTexts);
  const time = useShopTime();
  const { whole } = useEffectWords();
  const live = useConnection().state === 'live';
  const moves = useMoves();
  const takes = useTakeMoves();
  const { answer, budgetMs } = shown;
  const open = moves.filter(({ state }) => state === 'open' || state === 'refused');
  const untouched = open.length === moves.length && open.every(({ state }) => state === 'open');
  const isSending = moves.some(({ state }) => state === 'sending');
  const together = takenTogether(moves);
  const taken = moves.filter(({ state }) => state === 'taken').length;
  const refused = moves.filter(({ state }) => state === 'refused').length;
  const title = moves.length === 0 ? t('none') : whole(answer);
  return (
    <>
      <header className="suggest-head">
        <h2 className="suggest-title">{t('title')}</h2>
        <strong className="suggest-effect" role="status">
          {title}
        </strong>
        <span className="suggest-note">{t(untouched ? 'basis' : 'old', { time: time(answer.madeAt) })}</span>
        {taken > 0 && (
          <span className="suggest-so-far" role="status">
            {refused > 0 ? t('takenBut', { n: taken, left: refused }) : t('takenSo', { n: taken })}
          </span>
        )}
        <div className="suggest-buttons">
          {open.length > 0 && (
            <Button type="primary" disabled={!live || isSending} onClick={() => void takes.take(open)}>
              {untouched ? t('takeAll') : t('takeRest', { n: open.length })}
            </Button>
          )}
          {together !== null && (
            <Button
              disabled={!live}
              onClick={() => void takes.takeBack(together.seq, t('didAll', { n: together.count }))}
            >
              {t('takeBackAll', { n: together.count })}
            </Button>
          )}
          {untouched ? (
            <Button disabled={!live} onClick={() => void askSuggestion(longerThan(budgetMs), live, answer.planId)}>
              {t('longer')}
            </Button>
          ) : (
            <Button disabled={!live} onClick={() => void askSuggestion(FIRST_BUDGET, live)}>
              {t('lookAgain')}
            </Button>
          )}
        </div>
      </header>
      <Troubles troubles={answer.trouble} />
      {moves.length > 0 && open.length === 0 && <p className="suggest-done">{t('allDone')}</p>}
      <ol className="suggest-moves">
        {moves.map((one) => (
          <MoveLine key={one.move.operationId} one={one} takes={takes} live={live} />
        ))}
      </ol>
      {open.length === 0 ? (
        <footer className="suggest-foot">
          <Button onClick={closeSuggestion}>{t('close')}</Button>
        </footer>
      ) : (
        <Leave rest={open.length < moves.length} onLeave={(reason) => takes.leave(open, reason)} />
      )}
    </>
  );
}

function Leave({ rest, onLeave }: { rest: boolean; onLeave: (reason: string) => ReturnType<TakeMoves['leave']> }) {
  const t = useText(suggestTexts);
  const [reason, setReason] = useState('');
  return (
    <footer className="suggest-foot">
      <Input
        aria-label={t('why')}
        placeholder={t('why')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={() => onLeave(reason.trim())}
      />
      <Button onClick={() => onLeave(reason.trim())}>{t(rest ? 'leaveRest' : 'leave')}</Button>
    </footer>
  );
}

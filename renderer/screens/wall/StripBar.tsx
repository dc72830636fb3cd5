import type { Strip } from '../../../shared/domain/strip.ts';
import { wallTexts } from '../../../shared/i18n/wall.texts.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';

const FIGURES = [
  { key: 'inShop', state: null },
  { key: 'working', state: null },
  { key: 'held', state: 'held' },
  { key: 'inspecting', state: null },
  { key: 'ready', state: 'ready' },
  { key: 'due', state: null },
  { key: 'atRisk', state: 'at-risk' },
  { key: 'late', state: 'late' },
] as const satisfies readonly { key: keyof Strip; state: VisibleState | null }[];

/** The shop in eight figures, and the time. A state that nobody is in keeps its place, quiet. */
export function StripBar({ strip, time, sample }: { strip: Strip; time: string; sample: boolean }) {
  const t = useText(wallTexts);
  return (
    <header className="wall-strip">
      <h1 className="sr-only">{t('pageTitle')}</h1>
      {FIGURES.map(({ key, state }) => (
        <div key={key} className={`wall-figure${state !== null && strip[key] > 0 ? ` state-${state}` : ''}`}>
          <strong className="wall-count">{strip[key]}</strong>
          <span className="wall-figure-word">
            {state === null ? t(key) : <StateMark state={state} label={t(key)} />}
          </span>
        </div>
      ))}
      <div className="wall-time">
        {sample ? <span className="wall-sample">{t('sample')}</span> : null}
        <time>{time}</time>
      </div>
    </header>
  );
}

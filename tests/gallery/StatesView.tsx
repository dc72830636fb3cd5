import { ProgressBar } from '../../renderer/ui/ProgressBar.tsx';
import { StateMark, stateClass, type VisibleState } from '../../renderer/ui/StateMark.tsx';
import { textSizes } from '../../renderer/ui/tokens.ts';
import '../../renderer/ui/hatch.css';

const states: VisibleState[] = ['on-track', 'at-risk', 'late', 'ready', 'held', 'waiting', 'done'];
const grounds = ['idle', 'working', 'held', 'ready', 'offline'];

/** Every state in every size, as card edge, tint and fill; the grounds a bay can have. */
export default function StatesView() {
  return (
    <main className="gallery">
      {textSizes.slice(0, 7).map((size) => (
        <div key={size} className="gallery-row" style={{ fontSize: size }}>
          {states.map((state) => (
            <StateMark key={state} state={state} />
          ))}
        </div>
      ))}
      <div className="gallery-row">
        {states.map((state) => (
          <div key={state} className={`gallery-card state-edge state-tint ${stateClass(state)}`}>
            <StateMark state={state} />
            <div className="figure">京A·8B2Q6</div>
          </div>
        ))}
      </div>
      <div className="gallery-row">
        {states.map((state) => (
          <span key={state} className={`gallery-card state-fill ${stateClass(state)}`}>
            {state}
          </span>
        ))}
        <div className="gallery-card hatch hatch-soft">hatch-soft</div>
        <div className="gallery-card hatch hatch-refused">hatch-refused</div>
        <div className="gallery-card hatch">hatch</div>
      </div>
      <div className="gallery-row">
        {grounds.map((ground) => (
          <div
            key={ground}
            className={`gallery-ground${ground === 'held' || ground === 'offline' ? ' hatch hatch-wide' : ''}`}
            style={{ backgroundColor: `var(--ground-${ground})` }}
          >
            {ground} 京A·8B2Q6
          </div>
        ))}
      </div>
      <ProgressBar worked={132} standard={180} />
      <ProgressBar worked={203.4} standard={180} />
      <ProgressBar worked={12} standard={0} />
      <ProgressBar worked={132} standard={180} size="desk" />
      <ProgressBar worked={190} standard={180} size="desk" />
    </main>
  );
}

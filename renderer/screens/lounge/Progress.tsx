import { LOUNGE_STEPS, type LoungeStep } from '../../../shared/domain/vocabulary.ts';
import { loungeTexts } from '../../../shared/i18n/lounge.texts.ts';
import { useText } from '../../ui/language.tsx';

/** Distance of the six marks, and of the first from the edge, in drawing units; 32 units are one text size. */
const PITCH = 40;
const EDGE = 16;
const MIDDLE = 16;
const WIDTH = EDGE * 2 + PITCH * (LOUNGE_STEPS.length - 1);
const DISC = 10;
const RING = 12.5;
const HOLLOW = 8.5;
/** Half the weight of a ring's line: where it ends outside. */
const WEIGHT = 2;

/** How far the mark of step `i` reaches from its middle, where the line to it ends. */
function reach(i: number, now: number): number {
  if (i === now) return RING + WEIGHT;
  return i < now ? DISC : HOLLOW + WEIGHT;
}

/** The six steps of a car, `●━●━◉─○─○─○`: done is full and bold, now is ringed, to come is hollow and thin (L1). */
export function Progress({ step }: { step: LoungeStep }) {
  const t = useText(loungeTexts);
  const now = LOUNGE_STEPS.indexOf(step);
  return (
    <svg
      className="lounge-progress"
      viewBox={`0 0 ${WIDTH} ${MIDDLE * 2}`}
      role="img"
      aria-label={t('stepOf', { n: now + 1 })}
    >
      {LOUNGE_STEPS.map((name, i) => {
        const x = EDGE + i * PITCH;
        return (
          <g key={name}>
            {i > 0 ? (
              <line
                className={i <= now ? 'lounge-way-done' : 'lounge-way-open'}
                x1={x - PITCH + reach(i - 1, now)}
                x2={x - reach(i, now)}
                y1={MIDDLE}
                y2={MIDDLE}
              />
            ) : null}
            {i < now ? <circle className="lounge-step-done" cx={x} cy={MIDDLE} r={DISC} /> : null}
            {i === now ? <circle className="lounge-step-ring" cx={x} cy={MIDDLE} r={RING} /> : null}
            {i === now ? <circle className="lounge-step-done" cx={x} cy={MIDDLE} r="6.5" /> : null}
            {i > now ? <circle className="lounge-step-open" cx={x} cy={MIDDLE} r={HOLLOW} /> : null}
          </g>
        );
      })}
    </svg>
  );
}

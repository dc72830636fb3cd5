import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { bayTexts } from '../../../shared/i18n/bay.texts.ts';
import { useText } from '../../ui/language.tsx';
import type { ActionView } from './bay.actions.ts';

type Key = keyof typeof bayTexts;

const RESTS = {
  'no-line': 'restNoLine',
  'no-car': 'restNoCar',
  'not-started': 'restNotStarted',
  running: 'restRunning',
  held: 'restHeld',
} as const satisfies Record<Extract<ActionView, { state: 'rest' }>['why'], Key>;

/** Two words for the refusals that happen at a bay every day; the whole sentence stands on the line of work. */
const REFUSALS: Partial<Record<RefusalCode, Key>> = {
  'sign-in-first': 'shortSignIn',
  'operation-waits': 'shortWaits',
  'operation-elsewhere': 'shortElsewhere',
  'car-elsewhere': 'shortElsewhere',
  'car-held': 'shortCarHeld',
  'bay-out-of-service': 'shortClosed',
  'bay-taken': 'shortTaken',
  'bay-kind': 'shortBayKind',
  'person-unqualified': 'shortLevel',
  'person-certificate': 'shortCertificate',
  'crew-missing': 'shortCrew',
  'not-allowed': 'shortNotAllowed',
};

/** Why a button cannot be pressed now, short enough to stand in it; undefined when it can. */
export function useShortReason(): (action: ActionView) => string | undefined {
  const t = useText(bayTexts);
  return (action) => {
    if (action.state === 'open') return undefined;
    return t(action.state === 'rest' ? RESTS[action.why] : (REFUSALS[action.refusal.code] ?? 'shortOther'));
  };
}

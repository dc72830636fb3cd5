import type { TextKey, TextParams } from '../../../shared/i18n/translate.ts';
import type { uiTexts } from '../../../shared/i18n/ui.texts.ts';
import { measures } from '../tokens.ts';
import type { BoardStore, Gesture, Stage } from './board.store.ts';
import { ALLOWED, type DropVerdict } from './timeline.types.ts';

/** How long the reason of a refused drop stays in sight, ms. */
const NOTE_TIME = 6000;

export type Speak = (key: TextKey<typeof uiTexts>, params?: TextParams) => string;

type DropAnswers = {
  /** Words at a point of the window, spoken too, until they fade or the next gesture begins. */
  note: (text: string, point: { x: number; y: number }) => void;
  /** Sends the ghost back to where the card stands; the reason stays a while. */
  sendBack: (gesture: Gesture, reason: string) => void;
  /** Keeps the ghost where it was dropped until the answer is there. */
  settle: (sending: Gesture, answer: Promise<DropVerdict>) => void;
};

/** What happens to a card after it was let go. */
export function createDropAnswers(store: BoardStore, stageNow: () => Stage | null, say: Speak): DropAnswers {
  const note: DropAnswers['note'] = (text, point) => {
    const shown = { text, ...point };
    store.set({ note: shown, spoken: text });
    setTimeout(() => {
      if (store.get().note === shown) store.set({ note: null });
    }, NOTE_TIME);
  };

  const forget = (gesture: Gesture) => {
    if (store.get().gesture === gesture) store.set({ gesture: null });
  };

  const sendBack: DropAnswers['sendBack'] = (gesture, reason) => {
    if (gesture.target !== null) {
      note(say('dropRefused', { reason }), stageNow()?.pointOf(gesture.target) ?? { x: 0, y: 0 });
    }
    const returning: Gesture = { ...gesture, phase: 'returning', target: gesture.origin, verdict: ALLOWED };
    store.set({ gesture: gesture.origin === null ? null : returning });
    setTimeout(() => forget(returning), measures.motion);
  };

  return {
    note,
    sendBack,
    settle: (sending, answer) => {
      answer.then(
        (verdict) => {
          if (verdict.ok) forget(sending);
          else if (store.get().gesture === sending) sendBack(sending, verdict.reason);
        },
        (error: unknown) => {
          forget(sending);
          throw error;
        },
      );
    },
  };
}

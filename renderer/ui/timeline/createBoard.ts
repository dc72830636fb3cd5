import type { Board, Stage } from './board.store.ts';
import { createBoardStore } from './board.store.ts';
import { createDragController } from './drag.controller.ts';
import type { Speak } from './dropAnswers.ts';

/** A board's state and gestures, and `speak`, by which its words follow the screen's language. */
export function createBoard(words: Speak): Board & { speak: (words: Speak) => void } {
  const store = createBoardStore();
  let stage: Stage | null = null;
  let say = words;
  const stageNow = () => stage;
  return {
    store,
    stage: stageNow,
    enter: (next) => {
      stage = next;
    },
    drag: createDragController(store, stageNow, (key, params) => say(key, params)),
    speak: (next) => {
      say = next;
    },
  };
}

/** What fits on a card, the plate last (look.md). */
export type Room = {
  readonly mark: boolean;
  /** A padlock beside the plate; where there is no room, it lies in the corner of the card. */
  readonly lock: boolean;
  /** The plate, or as much of its end as there is room for; '' where nothing fits. */
  readonly plate: string;
  readonly model: boolean;
  readonly operation: boolean;
  readonly worked: boolean;
  readonly promise: boolean;
};

/** Widths at 14 px type, px: what stands around the words, a mark with its gap, a letter of a plate, a Chinese one. */
const FRAME = 13;
const MARK = 16;
const LETTER = 8.6;
const WIDE = 14;
const DOT = 6;
/** The plate keeps room for three letters beside a padlock; without that it lies in the corner. */
const LOCKED_PLATE = 3 * LETTER;

/** Room beside the plate from which the model is shown, and what a promise needs around its words, px. */
const MODEL = 44;
const PROMISE_FRAME = 12;
/** Room of the whole card from which its second line is shown, and the minutes in it, px. */
const OPERATION = 36;
const WORKED = 118;

type Card = {
  /** Of the card, px. */
  readonly width: number;
  readonly plate: string;
  /** Does its promise need a mark? */
  readonly marked: boolean;
  /** Does it show that its plan is fixed (F5)? */
  readonly locked?: boolean;
  /** The promise as it would be written; '' for none. */
  readonly promise: string;
  /** The size of its type against 14 px. */
  readonly scale: number;
};

/** How a card is filled. */
export function roomFor({ width, plate, marked, locked = false, promise, scale }: Card): Room {
  const inner = width / scale - FRAME;
  const forMark = marked ? MARK : 0;
  const lock = locked && inner >= forMark + MARK + LOCKED_PLATE;
  const forPlate = inner - forMark - (lock ? MARK : 0);
  const shown = fittingPlate(plate, forPlate);
  const beside = forPlate - widthOf(plate);
  return {
    mark: marked && inner >= MARK - 6,
    lock,
    plate: shown,
    model: beside >= MODEL,
    promise: promise !== '' && beside >= MODEL + PROMISE_FRAME + widthOf(promise),
    operation: inner >= OPERATION,
    worked: inner >= WORKED,
  };
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter === '·' ? DOT : letter > '\u2e80' ? WIDE : LETTER), 0);
}

/** What people say of a plate when there is no room for all of it: its end, first without province and letter. */
function fittingPlate(plate: string, room: number): string {
  if (widthOf(plate) <= room) return plate;
  const tail = plate.slice(plate.indexOf('·') + 1);
  if (widthOf(tail) <= room) return tail;
  const letters = Math.floor(room / LETTER);
  return letters < 2 ? '' : tail.slice(-letters);
}

/** What fits on a card, the plate last (look.md). */
export type Room = {
  readonly mark: boolean;
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

/** Room beside the plate from which the other parts are shown, px. */
const MODEL = 44;
const PROMISE = 104;
const OPERATION = 36;
const WORKED = 118;

/** How a card of `width` px is filled; `scale` is the size of its type against 14 px. */
export function roomFor(width: number, plate: string, marked: boolean, scale = 1): Room {
  const inner = width / scale - FRAME;
  const forPlate = inner - (marked ? MARK : 0);
  const shown = fittingPlate(plate, forPlate);
  const beside = forPlate - widthOf(plate);
  return {
    mark: marked && inner >= MARK - 6,
    plate: shown,
    model: beside >= MODEL,
    promise: beside >= PROMISE,
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

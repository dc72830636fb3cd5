/** How the bays are laid out on the wall, CSS px. */
export type WallLayout = { columns: number; rows: number; text: number; strip: number; compact: boolean };

/** What a tile needs in text sizes: a plate and its edges in width, four lines in height, three when compact. */
const WIDTH = 9.1;
const COMPACT_WIDTH = 9.3;
const LINES = 6;
const COMPACT_LINES = 4.5;
/** Below this the operation's name is left out, so that plate and time stay readable from ten metres. */
const COMPACT_BELOW = 34;
const LARGEST = 60;

/** The grid in which `bays` tiles get the largest text on a box of `width` x `height` CSS px. */
export function wallLayoutOf(bays: number, width: number, height: number): WallLayout {
  const strip = Math.round(Math.max(48, Math.min(height * 0.115, width * 0.075)));
  const room = height - strip;
  const full = gridOf(bays, width, room, WIDTH, LINES);
  if (full.text >= COMPACT_BELOW) return { ...full, strip, compact: false };
  return { ...gridOf(bays, width, room, COMPACT_WIDTH, COMPACT_LINES), strip, compact: true };
}

function gridOf(bays: number, width: number, height: number, perWidth: number, perHeight: number) {
  let best = { columns: 1, rows: Math.max(1, bays), text: 0 };
  for (let columns = 1; columns <= Math.max(1, bays); columns++) {
    const rows = Math.max(1, Math.ceil(bays / columns));
    const text = Math.min(width / columns / perWidth, height / rows / perHeight, LARGEST);
    if (text > best.text) best = { columns, rows, text };
  }
  return { ...best, text: Math.floor(best.text) };
}

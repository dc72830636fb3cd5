import { takesText } from './typing.ts';

/** Nobody types this fast, every reader does: longest pause between two keys of one badge, ms. */
const GAP = 35;
/** Shorter bursts are a bouncing key, not a badge. */
const LEAST = 4;
/** A badge held to the reader is read again and again: the same one within this time is one reading, ms. */
const SAME_READING = 2_000;

/** What a key types, by its place on the keyboard: an active Chinese IME changes `event.key`, never `event.code`. */
function typedBy(code: string): string | undefined {
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? /^Key([A-Z])$/.exec(code)?.[1];
}

type BadgeReader = {
  /** Takes one key (`event.code`, time in ms); true when the key belongs to a badge and nobody else should see it. */
  press: (code: string, at: number) => boolean;
};

/**
 * Finds badges in a stream of keys: letters (in capitals) and digits in a burst, Enter at its end. Leading zeros are
 * kept, since a badge is text. Slow typing never makes a badge, whatever is typed before or after it.
 */
export function createBadgeReader(onBadge: (badge: string) => void): BadgeReader {
  let burst = '';
  let lastKeyAt = Number.NEGATIVE_INFINITY;
  let last = { badge: '', at: Number.NEGATIVE_INFINITY };

  return {
    press(code, at) {
      const inBurst = at - lastKeyAt < GAP;
      lastKeyAt = at;
      if (!inBurst) burst = '';
      const typed = typedBy(code);
      if (typed !== undefined) {
        burst += typed;
        return burst.length > 1;
      }
      const badge = burst;
      burst = '';
      if ((code !== 'Enter' && code !== 'NumpadEnter') || badge.length < LEAST) return false;
      const again = badge === last.badge && at - last.at < SAME_READING;
      last = { badge, at };
      if (!again) onBadge(badge);
      return true;
    },
  };
}

/** A PIN is no text that a badge could spoil: a badge read at its field is a badge. */
const isText = (target: EventTarget | null) =>
  takesText(target) && !(target instanceof HTMLInputElement && target.type === 'password');

/**
 * Listens on the whole page, no field needs the focus. Keys of a burst after its first go no further, so that a badge read while
 * the PIN pad is open does not count as a wrong PIN. A field of text keeps every key, however fast: quick fingers, and a
 * scanner that reads a VIN into it. Returns what stops listening.
 */
export function listenForBadges(page: Window, onBadge: (badge: string) => void): () => void {
  const reader = createBadgeReader(onBadge);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isText(event.target)) return;
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.code.startsWith('Shift')) return;
    if (!reader.press(event.code, event.timeStamp)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('keydown', onKeyDown, true);
  return () => page.removeEventListener('keydown', onKeyDown, true);
}

/** A folder's room, bytes: what is free, and what one more copy takes. */
export type Room = { readonly free: number; readonly copy: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NEWEST = 6;
const FEWEST = 3;
const COPIES_OF_ROOM = 3;

/** For so long there is one in each span of this length, named by the start of its ISO time. */
const SPANS = [
  { for: DAY, digits: 'YYYY-MM-DDTHH'.length },
  { for: 31 * DAY, digits: 'YYYY-MM-DD'.length },
  { for: 366 * DAY, digits: 'YYYY-MM'.length },
] as const;

/**
 * B3: which of these backups may go. Kept are the newest six, the last of each hour for a day, of each day for a month and
 * of each month for a year (UTC); where room is short, the oldest of those go too, down to three. Ages are counted from
 * the newest backup, not from a clock that somebody may have set.
 */
export function superfluous<B extends { readonly at: number }>(backups: readonly B[], room: Room): B[] {
  const sorted = [...backups].sort((a, b) => b.at - a.at);
  const newest = sorted[0]?.at ?? 0;
  const kept = new Set<B>(sorted.slice(0, NEWEST));
  for (const { for: age, digits } of SPANS) {
    const taken = new Set<string>();
    for (const backup of sorted) {
      const span = new Date(backup.at).toISOString().slice(0, digits);
      if (newest - backup.at >= age || taken.has(span)) continue;
      taken.add(span);
      kept.add(backup);
    }
  }
  const keeping = sorted.filter((backup) => kept.has(backup));
  const missing = COPIES_OF_ROOM * room.copy - room.free;
  const forRoom = missing <= 0 || room.copy <= 0 ? 0 : Math.ceil(missing / room.copy);
  const left = keeping.slice(0, Math.max(FEWEST, keeping.length - forRoom));
  return sorted.filter((backup) => !left.includes(backup));
}

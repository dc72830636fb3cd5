import type { Excuse } from './model.ontime.ts';

/** An excuse that holds and that nobody has checked yet (V4), with what its risk is read from. */
export type SpotCandidate = {
  readonly excuse: Pick<Excuse, 'id' | 'note' | 'calls' | 'signatureId'>;
  readonly advisorId: string | null;
  /** Minutes past the basis that it excuses; 0 while the car is not settled. */
  readonly minutesLate: number;
};

/** An advisor's month: visits settled, and those of them that an excuse counts for. */
export type AdvisorMonth = { readonly advisorId: string | null; readonly settled: number; readonly excused: number };

/** Why a line is in the manager's queue, the gravest first. */
export const SPOT_MARKS = ['advisor-share', 'longest', 'no-proof', 'short-note', 'random'] as const;
export type SpotMark = (typeof SPOT_MARKS)[number];

export type SpotLine<C extends SpotCandidate> = { readonly candidate: C; readonly marks: readonly SpotMark[] };

/** An advisor's exemptions are unusual from so many on, and at so many times the share of the colleagues. */
const UNUSUAL_FROM = 3;
const UNUSUAL_TIMES = 2;
/** The longest lateness: the top tenth. */
const LONGEST_SHARE = 0.1;
const SHORT_NOTE = 6;
/** Of those without any risk, one in four is drawn. */
const SAMPLE_SHARE = 0.25;

/**
 * The manager's queue (V4, E10): risk first, by the number of marks, then by the minutes excused; after it what was
 * drawn by lot. Whether a line is drawn depends on its id and the seed alone, so that checking one draws no other.
 */
export function spotCheckQueue<C extends SpotCandidate>(
  candidates: readonly C[],
  advisors: readonly AdvisorMonth[],
  seed: string,
): SpotLine<C>[] {
  const unusual = unusualAdvisors(advisors);
  const longest = longestOf(candidates);
  const lines = candidates.map((candidate): SpotLine<C> => {
    const { excuse, advisorId } = candidate;
    const risks: SpotMark[] = [];
    if (unusual.has(advisorId)) risks.push('advisor-share');
    if (longest.has(excuse.id)) risks.push('longest');
    if (excuse.signatureId === null && excuse.calls.length === 0) risks.push('no-proof');
    if (excuse.note.length < SHORT_NOTE) risks.push('short-note');
    if (risks.length > 0) return { candidate, marks: risks };
    return { candidate, marks: lot(seed, excuse.id) < SAMPLE_SHARE ? ['random'] : [] };
  });
  const risk = ({ marks }: SpotLine<C>) => (marks[0] === 'random' ? 0 : marks.length);
  return lines
    .filter(({ marks }) => marks.length > 0)
    .sort(
      (a, b) =>
        risk(b) - risk(a) ||
        (risk(a) > 0
          ? b.candidate.minutesLate - a.candidate.minutesLate
          : lot(seed, a.candidate.excuse.id) - lot(seed, b.candidate.excuse.id)) ||
        (a.candidate.excuse.id < b.candidate.excuse.id ? -1 : 1),
    );
}

/** Advisors with at least three exemptions, and twice the share of all others together. */
function unusualAdvisors(advisors: readonly AdvisorMonth[]): ReadonlySet<string | null> {
  const found = advisors.filter((one) => {
    if (one.advisorId === null || one.excused < UNUSUAL_FROM) return false;
    const others = advisors.filter((other) => other !== one);
    const settled = others.reduce((sum, other) => sum + other.settled, 0);
    const excused = others.reduce((sum, other) => sum + other.excused, 0);
    return settled > 0 && one.excused * settled >= UNUSUAL_TIMES * excused * one.settled;
  });
  return new Set(found.map(({ advisorId }) => advisorId));
}

function longestOf(candidates: readonly SpotCandidate[]): ReadonlySet<string> {
  const late = candidates.filter(({ minutesLate }) => minutesLate > 0);
  const top = [...late].sort((a, b) => b.minutesLate - a.minutesLate || (a.excuse.id < b.excuse.id ? -1 : 1));
  return new Set(top.slice(0, Math.ceil(late.length * LONGEST_SHARE)).map(({ excuse }) => excuse.id));
}

/** From 0 up to, not including, 1, by FNV-1a and a last stir: the same for the same seed and id. */
function lot(seed: string, id: string): number {
  let value = 0x811c9dc5;
  for (const letter of `${seed}/${id}`) value = Math.imul(value ^ letter.charCodeAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) / 4_294_967_296;
}

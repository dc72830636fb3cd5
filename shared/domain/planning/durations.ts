import type { Level } from '../vocabulary.ts';

/** A piece of work that is over. Minutes of working time from start to end, without what ran unattended. */
export type DonePiece = {
  readonly standardId: string;
  /** Of the person who led it. */
  readonly level: Level | null;
  readonly personId: string;
  readonly standardMinutes: number;
  readonly actualMinutes: number;
};

/** What is asked about: `personId` null while nobody is named. */
export type Asked = {
  readonly standardId: string | null;
  readonly level: Level | null;
  readonly personId: string | null;
};

/** `factor`: mean of actual to standard. `spread`: standard deviation of its logarithm. */
export type Expectation = { readonly factor: number; readonly spread: number; readonly few: boolean };

export type Durations = (asked: Asked) => Expectation;

/** Deviation of the logarithm of actual to standard where nothing is known: two pieces of three within a quarter. */
export const DEFAULT_SPREAD = 0.25;
/** F3: below this many done pieces of a kind its duration is a guess. */
const FEW = 5;

/**
 * How many pieces the belief in the level above is worth: the standard itself, the standard whatever the level, its
 * person's work of whatever kind, both together; and the default spread.
 */
const WEIGHT = { standard: 8, level: 10, person: 20, cell: 12, spread: 10 } as const;

/** Nobody works five times as long or as fast: a clock left running, or stopped late, is cut to that. */
const WIDEST = Math.log(5);

/**
 * How long work takes here: the logarithm of actual to standard, normal, shrunk from the standard to the standard
 * operation, to the level that did it, to the person (his or her way with all work, then with this). What is not known
 * falls back on what is above it; with no pieces the mean is the standard exactly. Linear in the pieces.
 */
export function learn(pieces: readonly DonePiece[]): Durations {
  const logs = pieces
    .filter(({ standardMinutes, actualMinutes }) => standardMinutes > 0 && actualMinutes > 0)
    .map((piece) => ({ ...piece, log: clamp(Math.log(piece.actualMinutes / piece.standardMinutes)) }));
  const prior = -(DEFAULT_SPREAD ** 2) / 2;

  const byStandard = means(logs, keyOfStandard, WEIGHT.standard, () => prior);
  const ofStandard = (one: Asked) => byStandard.get(keyOfStandard(one))?.mean ?? prior;
  const byLevel = means(logs, keyOfLevel, WEIGHT.level, ofStandard);
  const ofLevel = (one: Asked) => byLevel.get(keyOfLevel(one))?.mean ?? ofStandard(one);
  const rest = logs.map((piece) => ({ ...piece, log: piece.log - ofLevel(piece) }));
  const byPerson = means(rest, keyOfPerson, WEIGHT.person, () => 0);
  const ofPerson = (one: Asked) => ofLevel(one) + (byPerson.get(keyOfPerson(one))?.mean ?? 0);
  const byCell = means(logs, keyOfCell, WEIGHT.cell, ofPerson);
  const ofCell = (one: Asked) => byCell.get(keyOfCell(one))?.mean ?? ofPerson(one);

  const squares = logs.map((piece) => ({ ...piece, log: (piece.log - ofCell(piece)) ** 2 }));
  const byVariance = means(squares, keyOfStandard, WEIGHT.spread, () => DEFAULT_SPREAD ** 2);

  return (asked) => {
    const variance = byVariance.get(keyOfStandard(asked))?.mean ?? DEFAULT_SPREAD ** 2;
    const known = asked.standardId === null ? 0 : (byStandard.get(keyOfStandard(asked))?.count ?? 0);
    return { factor: Math.exp(ofCell(asked) + variance / 2), spread: Math.sqrt(variance), few: known < FEW };
  };
}

const keyOfStandard = ({ standardId }: Asked) => standardId ?? '';
const keyOfLevel = ({ standardId, level }: Asked) => `${standardId ?? ''}|${level ?? ''}`;
const keyOfPerson = ({ personId }: Asked) => personId ?? '';
const keyOfCell = ({ standardId, personId }: Asked) => `${standardId ?? ''}|${personId ?? ''}`;

const clamp = (log: number) => Math.max(-WIDEST, Math.min(WIDEST, log));

type Mean = { mean: number; count: number };

/** The mean of each key, drawn towards `towards` with the weight of so many pieces. */
function means<P extends Asked & { log: number }>(
  pieces: readonly P[],
  keyOf: (asked: Asked) => string,
  weight: number,
  towards: (asked: Asked) => number,
): Map<string, Mean> {
  const sums = new Map<string, { sum: number; count: number; one: Asked }>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { sum: piece.log, count: 1, one: piece });
    else {
      known.sum += piece.log;
      known.count += 1;
    }
  }
  return new Map(
    [...sums].map(([key, { sum, count, one }]) => [
      key,
      { mean: (weight * towards(one) + sum) / (weight + count), count },
    ]),
  );
}

/** With no data at all: the standard, and a guess. */
export const NOTHING_LEARNED: Durations = learn([]);

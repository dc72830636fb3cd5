import type { BayKind, Trade } from '../../../shared/domain/vocabulary.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';

export type Counts<K extends string> = Readonly<Partial<Record<K, number>>>;

/** A usual shop of about 40 cars a day, to begin from. */
export const USUAL_BAYS: Counts<BayKind> = {
  express: 2,
  general: 8,
  tyre: 1,
  alignment: 1,
  'new-energy': 1,
  body: 2,
  'paint-prep': 2,
  booth: 1,
  inspection: 1,
  wash: 1,
};
export const USUAL_TEAMS: Counts<Trade> = { mechanical: 4, electrical: 1, body: 1, paint: 1 };

export type BayDraft = { label: string; kind: BayKind; position: number };

/** Bays numbered through in the order of the kinds, as they are painted on a floor. */
export function baysOf(counts: Counts<BayKind>): BayDraft[] {
  const kinds = Object.entries(counts) as [BayKind, number][];
  return kinds
    .flatMap(([kind, count]) => Array<BayKind>(count).fill(kind))
    .map((kind, i) => ({ label: String(i + 1), kind, position: i + 1 }));
}

/** One bay or team to be made: how people call it, and the command that makes it. */
export type Place = { name: string } & (
  | { command: 'bay.save'; payload: PayloadInput<'bay.save'> }
  | { command: 'team.save'; payload: PayloadInput<'team.save'> }
);

type Asked = {
  bays: Counts<BayKind>;
  teams: Counts<Trade>;
  bayName: (label: string) => string;
  teamName: (trade: Trade, n: number) => string;
};

/** Every bay and team that was asked for and is not `there` yet: a second try makes only what is still missing. */
export function placesOf(
  { bays, teams, bayName, teamName }: Asked,
  there: { labels: ReadonlySet<string>; teams: ReadonlySet<string> },
): Place[] {
  const trades = Object.entries(teams) as [Trade, number][];
  const named = trades.flatMap(([trade, count]) =>
    Array.from({ length: count }, (_, i) => ({ trade, name: teamName(trade, i + 1) })),
  );
  return [
    ...baysOf(bays)
      .filter(({ label }) => !there.labels.has(label))
      .map(
        (bay): Place => ({
          name: bayName(bay.label),
          command: 'bay.save',
          payload: { id: null, teamId: null, ...bay },
        }),
      ),
    ...named
      .map(
        (team, i): Place => ({
          name: team.name,
          command: 'team.save',
          payload: { id: null, leaderId: null, position: i + 1, ...team },
        }),
      )
      .filter(({ name }) => !there.teams.has(name)),
  ];
}

export function total(counts: Counts<string>): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

import { useMemo } from 'react';
import { useRows } from '../../../live/useRows.ts';
import type { Places } from './lane.model.ts';

/** Bays, teams and people of the shop; the same object until one of them changes. */
export function usePlaces(): Places {
  const bays = useRows('bay');
  const teams = useRows('team');
  const people = useRows('person');
  return useMemo(
    () => ({
      bays: bays.map((row) => row.bay),
      teams: teams.map((row) => row.team),
      people: people.map((row) => row.person),
    }),
    [bays, teams, people],
  );
}

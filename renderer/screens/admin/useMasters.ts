import { useMemo } from 'react';
import type { Absence, Shift } from '../../../shared/domain/model.planning.ts';
import type { Bay, Person, Standard, Team } from '../../../shared/domain/model.ts';
import { useRows } from '../../live/useRows.ts';

const byPosition = (a: { position: number; id: string }, b: { position: number; id: string }) =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

/** The lists that master data is chosen from, in the order people know them. */
export function useBays(): readonly Bay[] {
  const rows = useRows('bay');
  return useMemo(() => rows.map(({ bay }) => bay).sort(byPosition), [rows]);
}

export function useTeams(): readonly Team[] {
  const rows = useRows('team');
  return useMemo(() => rows.map(({ team }) => team).sort(byPosition), [rows]);
}

export function usePeople(): readonly Person[] {
  const rows = useRows('person');
  return useMemo(
    () =>
      rows
        .map(({ person }) => person)
        .sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name, 'zh')),
    [rows],
  );
}

export function useShifts(): readonly Shift[] {
  const rows = useRows('shift');
  return useMemo(() => rows.map(({ shift }) => shift).sort(byPosition), [rows]);
}

/** The absences that are not over, or were not when the day began; the soonest first. */
export function useAbsences(): readonly Absence[] {
  const rows = useRows('absence');
  return useMemo(
    () => rows.map(({ absence }) => absence).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    [rows],
  );
}

export function useStandards(): readonly Standard[] {
  const rows = useRows('standard');
  return useMemo(() => rows.map(({ standard }) => standard).sort((a, b) => a.id.localeCompare(b.id)), [rows]);
}

import { useMemo } from 'react';
import { monthTexts } from '../../../shared/i18n/month.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';

/** What people call the people and teams of a report, retired ones included. */
export function useMonthNames(): (id: string | null) => string {
  const t = useText(monthTexts);
  const [people, teams] = [useRows('person'), useRows('team')];
  return useMemo(() => {
    const names = new Map([
      ...people.map(({ id, person }) => [id, person.name] as const),
      ...teams.map(({ id, team }) => [id, team.name] as const),
    ]);
    return (id) => names.get(id ?? '') ?? t('nobody');
  }, [t, people, teams]);
}

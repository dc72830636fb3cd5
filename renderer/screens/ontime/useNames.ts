import { useMemo } from 'react';
import type { ShareOwner } from '../../../shared/domain/vocabulary.ontime.ts';
import type { VisitCategory } from '../../../shared/domain/vocabulary.ts';
import { onTimeTexts } from '../../../shared/i18n/onTime.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRows } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import type { FilterName } from './onTime.query.ts';

/** What people call the ids and codes of a report, retired people and teams included. */
export function useNames(): (of: FilterName, id: string | null) => string {
  const t = useText(onTimeTexts);
  const words = useText(wordsTexts);
  const shares = useText(ontimeWordsTexts);
  const [people, teams] = [useRows('person'), useRows('team')];
  return useMemo(() => {
    const names = new Map([
      ...people.map(({ id, person }) => [id, person.name] as const),
      ...teams.map(({ id, team }) => [id, team.name] as const),
    ]);
    return (of, id) => {
      if (id === null) return t('nobody');
      if (of === 'category') return words(`category.${id as VisitCategory}`);
      if (of === 'cause') return shares(`share.${id as ShareOwner}`);
      return names.get(id) ?? t('nobody');
    };
  }, [t, words, shares, people, teams]);
}

import { useMemo } from 'react';
import { baySuits } from '../../../../shared/domain/bay.rules.ts';
import type { Bay, Operation, Team } from '../../../../shared/domain/model.ts';
import { crewMasters } from '../../../../shared/domain/qualification.ts';
import type { BayNeed } from '../../../../shared/domain/vocabulary.ts';
import { bayName } from '../../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import type { Places } from '../board/lane.model.ts';

export type Option = { readonly value: string; readonly label: string };

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** Bays to choose from, those that have what the work needs first. */
export function useBayOptions(bays: readonly Bay[], need?: BayNeed): Option[] {
  const words = useText(wordsTexts);
  const language = useLanguage();
  return useMemo(() => {
    const suits = (bay: Bay) => (need !== undefined && baySuits(bay.kind, need) ? 0 : 1);
    return bays
      .filter((bay) => !bay.retired)
      .sort((a, b) => suits(a) - suits(b) || a.position - b.position)
      .map((bay) => ({
        value: bay.id,
        label: joined(bayName(language, bay.label), words(`bayKind.${bay.kind}`), bay.outOfService?.reason),
      }));
  }, [bays, need, words, language]);
}

export function useTeamOptions(teams: readonly Team[]): Option[] {
  const words = useText(wordsTexts);
  return useMemo(
    () =>
      teams
        .filter((team) => !team.retired)
        .sort((a, b) => a.position - b.position)
        .map((team) => ({ value: team.id, label: joined(team.name, words(`trade.${team.trade}`)) })),
    [teams, words],
  );
}

/** Technicians to choose from: of the team first, then who may do the work alone (J5), then the others. */
export function usePersonOptions({ people, teams }: Places, operation: Operation, teamId: string | null): Option[] {
  const words = useText(wordsTexts);
  return useMemo(() => {
    const teamName = new Map(teams.map((team) => [team.id, team.name]));
    return people
      .filter((person) => !person.retired && person.role === 'technician')
      .map((person) => ({
        person,
        rank: (person.teamId === teamId && teamId !== null ? 0 : 2) + (crewMasters([person], operation) ? 0 : 1),
      }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ person }) => ({
        value: person.id,
        label: joined(person.name, person.level && words(`level.${person.level}`), teamName.get(person.teamId ?? '')),
      }));
  }, [people, teams, operation, teamId, words]);
}

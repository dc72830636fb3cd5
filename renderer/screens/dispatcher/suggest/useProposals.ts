import { useMemo } from 'react';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useReader } from '../../../live/useReader.ts';
import type { TimelineProposal } from '../../../ui/timeline/timeline.types.ts';
import type { LiveBoard } from '../board/useBoard.ts';
import { usePlaces } from '../board/usePlaces.ts';
import { proposalsOf } from './proposals.model.ts';
import { useSuggest } from './suggest.state.ts';
import { useMoves } from './useMoves.ts';

/** The ghosts of the suggestion, for the moves that can still be taken. */
export function useProposals({ grouping, shop }: LiveBoard): readonly TimelineProposal[] {
  const moves = useMoves();
  const lit = useSuggest((state) => state.lit);
  const places = usePlaces();
  const reader = useReader();
  const ghosts = useMemo(() => {
    const open = moves.filter(({ state }) => state === 'open' || state === 'refused');
    const label = ({ visit }: (typeof open)[number]['file']) => plateOrPickup(visit.plate, visit.pickup);
    return proposalsOf(open, {
      ...{ grouping, places, hours: shop.hours, label, shop: reader },
    });
  }, [moves, grouping, places, shop.hours, reader]);
  return useMemo(() => ghosts.map(({ operationId, ...one }) => ({ ...one, lit: operationId === lit })), [ghosts, lit]);
}

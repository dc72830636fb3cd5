import { useLayoutEffect, useMemo, useRef } from 'react';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import type { Payload } from '../../../../shared/protocol/commands.ts';
import { useConnection } from '../../../live/useConnection.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import {
  ALLOWED,
  type DragSource,
  type DropTarget,
  type DropVerdict,
  type TimeRange,
} from '../../../ui/timeline/timeline.types.ts';
import { tryOut } from '../actions/trial.ts';
import { GIVEN_UP, useAct } from '../actions/useAct.ts';
import { useDecideContext } from '../actions/useDecideContext.ts';
import type { BoardItem } from './board.model.ts';
import { type Dragged, dropIntent, type Intent, resizeIntent } from './intent.model.ts';
import type { Grouping, Places } from './lane.model.ts';
import { useZone } from './useShopTime.ts';

type BoardDrops = {
  readonly canDrop: (source: DragSource, target: DropTarget) => DropVerdict;
  readonly onDrop: (source: DragSource, target: DropTarget) => Promise<DropVerdict> | undefined;
  readonly onResize: (itemId: string, range: TimeRange) => Promise<DropVerdict> | undefined;
};

/** The plan that a drop would ask for; null where it asks for something else, or nothing. */
type PlanOf = (source: DragSource, target: DropTarget) => Payload<'operation.plan'> | null;

type Wanted = { readonly dragged: Dragged; readonly intent: Intent };

/**
 * What the timeline asks about a drag. The shop's rules answer over this screen's rows while the card is still in the
 * air; what they would only warn of may be dropped and is asked about then. Offline nothing may be dropped.
 */
export function useBoardDrops(
  items: readonly BoardItem[],
  grouping: Grouping,
  places: Places,
): { readonly drops: BoardDrops; readonly planOf: PlanOf } {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const live = useConnection().state === 'live';
  const shop = useReader();
  const contextOf = useDecideContext();
  const act = useAct();
  const shown = useRef(items);
  useLayoutEffect(() => {
    shown.current = items;
  }, [items]);

  return useMemo(() => {
    const itemOf = (source: DragSource) =>
      source.external ? undefined : shown.current.find((one) => one.id === source.id);
    const draggedOf = (operationId: string, laneId: string | null): Dragged | undefined => {
      const file = shop.visitOfPart('operation', operationId);
      const operation = file?.operations.find((o) => o.id === operationId);
      return file && operation && { file, operation, laneId };
    };
    const wantedBy = (source: DragSource, target: DropTarget): Wanted | undefined => {
      const item = itemOf(source);
      const dragged = draggedOf(item?.operation.id ?? source.id, item?.laneId ?? null);
      if (dragged === undefined) return undefined;
      const intent =
        item !== undefined && isResize(item, target)
          ? resizeIntent(dragged, target, shop.shop(), contextOf().now)
          : dropIntent(dragged, target, grouping, places);
      return intent === null ? undefined : { dragged, intent };
    };
    const send = ({ dragged, intent }: Wanted): Promise<DropVerdict> => {
      const { visit } = dragged.file;
      const name = language === 'en' ? dragged.operation.nameEn : dragged.operation.nameZh;
      const what = `${t(`did.${intent.type}`)} ${plateOrPickup(visit.plate, visit.pickup)} ${name}`;
      const verdict = act(intent.type, intent.payload, { what, quiet: true });
      return verdict.then((answer) => (answer === GIVEN_UP ? ALLOWED : answer));
    };
    const drops: BoardDrops = {
      canDrop: (source, target) => {
        if (!live) return { ok: false, reason: t('offlineNoAct') };
        const wanted = wantedBy(source, target);
        if (wanted === undefined) return { ok: false, reason: t('dropNothing') };
        const trial = tryOut(contextOf(), wanted.intent.type, wanted.intent.payload);
        if (trial.ok) return ALLOWED;
        const { code, params, rule } = trial.refusal;
        const reason = refusalText(language, code, params, zone, rule);
        return trial.overridable ? { ok: true, warning: reason } : { ok: false, reason };
      },
      onDrop: (source, target) => {
        const wanted = wantedBy(source, target);
        return wanted && send(wanted);
      },
      onResize: (itemId, range) => {
        const item = shown.current.find((one) => one.id === itemId);
        const dragged = item && draggedOf(item.operation.id, item.laneId);
        return dragged && send({ dragged, intent: resizeIntent(dragged, range, shop.shop(), contextOf().now) });
      },
    };
    const planOf: PlanOf = (source, target) => {
      const intent = wantedBy(source, target)?.intent;
      return intent?.type === 'operation.plan' ? intent.payload : null;
    };
    return { drops, planOf };
  }, [t, language, zone, live, shop, contextOf, act, grouping, places]);
}

/** A move keeps the length of a card, a changed edge keeps its lane. */
function isResize(item: BoardItem, target: DropTarget): boolean {
  return item.laneId === target.laneId && item.end - item.start !== target.end - target.start;
}

import { Dropdown, type MenuProps } from 'antd';
import { useMemo } from 'react';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { type Menu, setDispatch, useDispatch } from '../dispatch.state.ts';
import { bayChoices, type Choice, operationChoices, visitChoices } from './choices.model.ts';
import { ACTION_KEYS, type AnyAction } from './keys.model.ts';
import { useDecideContext } from './useDecideContext.ts';
import { useRun } from './useRun.ts';

type Entries = NonNullable<MenuProps['items']>;

/** The context menu of a card, a car or a bay: what can be done now with its key, and why something cannot. */
export function ActionMenu() {
  const menu = useDispatch((state) => state.menu);
  return menu === null ? null : <OpenMenu key={`${menu.x},${menu.y}`} menu={menu} />;
}

function OpenMenu({ menu }: { menu: Menu }) {
  const items = useEntries(menu);
  const close = () => setDispatch({ menu: null });
  return (
    <Dropdown
      open
      trigger={['click']}
      placement="bottomLeft"
      autoFocus
      menu={{ items, onClick: close }}
      onOpenChange={(open) => !open && close()}
    >
      <span className="menu-anchor" style={{ left: menu.x, top: menu.y }} />
    </Dropdown>
  );
}

function useEntries(menu: Menu): Entries {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const shop = useReader();
  const contextOf = useDecideContext();
  const run = useRun();
  return useMemo(() => {
    const why = ({ code, params, rule }: Refusal) => refusalText(language, code, params, zone, rule);
    const entry = <A extends AnyAction>({ action, refused }: Choice<A>, onClick: () => void): Entries[number] => ({
      key: action,
      disabled: refused !== null,
      danger: action === 'drop' || action === 'cancel',
      title: refused === null ? '' : why(refused),
      label: (
        <span className="menu-entry">
          {t(`do.${action}`)}
          {refused === null ? <kbd>{ACTION_KEYS[action]?.slice(-1)}</kbd> : <small>{why(refused)}</small>}
        </span>
      ),
      onClick: ({ domEvent }) => {
        // else the Enter that chose it would also answer the dialog it opens
        domEvent.preventDefault();
        onClick();
      },
    });
    const ofVisit = (visitId: string): Entries => {
      const file = shop.visit(visitId);
      if (file === undefined) return [];
      const story = { key: 'story', label: t('story'), onClick: () => setDispatch({ visitId }) };
      return [story, ...visitChoices(contextOf(), file).map((one) => entry(one, () => run.visit(one.action, visitId)))];
    };
    if (menu.of === 'visit') return ofVisit(menu.visitId);
    if (menu.of === 'bay') {
      const bay = shop.bay(menu.bayId);
      return bay ? bayChoices(contextOf(), bay).map((one) => entry(one, () => run.bay(one.action, bay.id))) : [];
    }
    const { operationId } = menu;
    const file = shop.visitOfPart('operation', operationId);
    const operation = file?.operations.find((o) => o.id === operationId);
    if (file === undefined || operation === undefined) return [];
    const own = operationChoices(contextOf(), file, operation);
    return [
      ...own.map((one) => entry(one, () => run.operation(one.action, operationId))),
      ...(own.length > 0 ? [{ type: 'divider' } as const] : []),
      ...ofVisit(file.visit.id),
    ];
  }, [menu, t, language, zone, shop, contextOf, run]);
}

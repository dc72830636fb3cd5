import { Drawer, Segmented } from 'antd';
import { useState } from 'react';
import type { Person, Shop } from '../../../../shared/domain/model.ts';
import { warningsTexts } from '../../../../shared/i18n/warnings.texts.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useText } from '../../../ui/language.tsx';
import { WarningCard } from './WarningCard.tsx';
import { WarningDialog } from './WarningDialog.tsx';
import { countedFor, type OpenWarning } from './warnings.model.ts';

type Props = {
  open: boolean;
  warnings: readonly OpenWarning[];
  shop: Shop;
  person: Person | null;
  now: number;
  onClose: () => void;
};

/** The list behind the bell; a card opens the dialog in which it is answered. */
export function WarningDrawer({ open, warnings, shop, person, now, onClose }: Props) {
  const t = useText(warningsTexts);
  const [everybody, setEverybody] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const mine = countedFor(warnings, person);
  const shown = everybody ? warnings : mine;
  const subject = warnings.find(({ warning }) => warning.id === chosen);
  return (
    <Drawer open={open} placement="left" size={480} title={t('title')} onClose={onClose} className="warning-drawer">
      {person?.role === 'advisor' && (
        <Segmented
          block
          value={everybody ? 'all' : 'mine'}
          options={[
            { value: 'mine', label: t('mine', { n: mine.length }) },
            { value: 'all', label: t('everybody', { n: warnings.length }) },
          ]}
          onChange={(value) => setEverybody(value === 'all')}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState icon="no-cars">
          <strong>{t('none')}</strong>
          <br />
          {t('noneHint', { n: shop.policy.warnMinutes })}
        </EmptyState>
      ) : (
        <ul className="warning-list">
          {shown.map((one) => (
            <WarningCard
              key={one.warning.id}
              one={one}
              shop={shop}
              now={now}
              onOpen={() => setChosen(one.warning.id)}
            />
          ))}
        </ul>
      )}
      {subject !== undefined && <WarningDialog one={subject} shop={shop} now={now} onClose={() => setChosen(null)} />}
    </Drawer>
  );
}

import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import type { ListedExcuse, ToSignList } from '../../../shared/views/handover.lists.ts';
import type { Reading } from '../../live/useReading.ts';
import { ExcuseSignDialog } from '../../parts/excuse/ExcuseSignDialog.tsx';
import { useText } from '../../ui/language.tsx';
import { CustomerCell } from './cells.tsx';
import { type Columns, ExcuseTable } from './ExcuseTable.tsx';

/** V4: lateness that the customers have not signed for yet; it counts as late until they do. */
export function ToSign({ shop, list }: { shop: Shop; list: Reading<ToSignList> }) {
  const t = useText(handoverTexts);
  const [signing, setSigning] = useState<ListedExcuse | null>(null);
  const who: Columns<ListedExcuse> = [
    { title: t('customer'), render: (_, { customer }) => <CustomerCell customer={customer} /> },
  ];
  return (
    <>
      <ExcuseTable
        list={list}
        none="none.sign"
        zone={shop.hours.timeZone}
        who={who}
        act={t('sign')}
        onAct={setSigning}
      />
      {signing !== null && (
        <ExcuseSignDialog
          excuse={signing.excuse}
          car={plateOrPickup(signing.plate, signing.pickup)}
          customer={signing.customer?.name ?? ''}
          onDone={list.again}
          onClose={() => setSigning(null)}
        />
      )}
    </>
  );
}

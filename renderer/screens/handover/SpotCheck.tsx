import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { SpotCheckLine, SpotCheckList } from '../../../shared/views/handover.lists.ts';
import type { Reading } from '../../live/useReading.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import { type Columns, ExcuseTable } from './ExcuseTable.tsx';

/** `list`: null where nobody is signed in who may check. */
type Props = { shop: Shop; list: Reading<SpotCheckList> | null };

/** V4: the manager's queue, risk first and then drawn by lot, each line with why it is there. */
export function SpotCheck({ shop, list }: Props) {
  const t = useText(handoverTexts);
  const words = useText(ontimeWordsTexts);
  const [checking, setChecking] = useState<SpotCheckLine | null>(null);
  if (list === null) return <EmptyState icon="not-found">{t('onlyManagers')}</EmptyState>;
  const why: Columns<SpotCheckLine> = [
    {
      title: t('why'),
      render: (_, { marks }) => (
        <span className="handover-marks">
          {marks.map((mark) => (
            <span key={mark} className="handover-mark" data-risk={mark !== 'random'}>
              {mark !== 'random' && '▲ '}
              {words(`spotMark.${mark}`)}
            </span>
          ))}
        </span>
      ),
    },
  ];
  return (
    <>
      <ExcuseTable
        list={list}
        none="none.check"
        zone={shop.hours.timeZone}
        why={why}
        act={t('check')}
        onAct={setChecking}
      />
      {checking !== null && (
        <CheckDialog line={checking} shop={shop} onDone={list.again} onClose={() => setChecking(null)} />
      )}
    </>
  );
}

import { Segmented } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import type { CallList } from '../../../shared/views/followUp.lists.ts';
import type { Reading } from '../../live/useReading.ts';
import { Listed } from '../../parts/reading/Listed.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { CallPanel } from './CallPanel.tsx';
import { CallRow } from './CallRow.tsx';
import { shownLine } from './calls.model.ts';

type Props = { shop: Shop; list: Reading<CallList>; onSaved: () => void };

/** Q4: the worklist on the left, the customer on the phone on the right; saving goes on to the next. */
export function CallTab({ shop, list, onSaved }: Props) {
  const t = useText(callsTexts);
  const [finished, setFinished] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const line = shownLine(list.answer, finished, chosen);
  return (
    <div className="calls-desk">
      <aside className="calls-list">
        <Segmented<boolean>
          block
          aria-label={t('which')}
          value={finished}
          options={[
            { value: false, label: t('toCall', { n: list.answer ? list.answer.lines.length + list.answer.more : '' }) },
            { value: true, label: t('finished') },
          ]}
          onChange={setFinished}
        />
        <Listed reading={list} rows={8} rowHeight={56} more={({ more }) => (finished ? 0 : more)}>
          {({ lines, finished: over }) => {
            const shown = finished ? over : lines;
            if (shown.length === 0)
              return <EmptyState icon="all-done">{t(finished ? 'noneFinished' : 'noneToCall')}</EmptyState>;
            return (
              <ul>
                {shown.map((one) => (
                  <CallRow
                    key={one.visitId}
                    line={one}
                    zone={shop.hours.timeZone}
                    chosen={one.visitId === line?.visitId}
                    onChoose={() => setChosen(one.visitId)}
                  />
                ))}
              </ul>
            );
          }}
        </Listed>
      </aside>
      {line === null ? (
        <EmptyState icon="all-done">{t('choose')}</EmptyState>
      ) : (
        <CallPanel key={`${line.visitId}/${line.tries}`} line={line} shop={shop} onSaved={onSaved} />
      )}
    </div>
  );
}

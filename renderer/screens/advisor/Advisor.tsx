import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useRow, useRows } from '../../live/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { takesText } from '../../ui/typing.ts';
import { CarList } from './CarList.tsx';
import { CarPanel } from './CarPanel.tsx';
import { TakeIn } from './TakeIn.tsx';
import './advisor.css';
import { emptyDraft, type TakeInDraft } from './takeIn.model.ts';

type Shown = { kind: 'none' } | { kind: 'takeIn' } | { kind: 'car'; visitId: string };

/** The advisor's desk: cars by what is due first on the left, one car or a new one on the right. */
export default function Advisor() {
  const t = useText(advisorTexts);
  const shop = useRow('shop', 'shop')?.shop;
  const visits = useRows('visit');
  const personId = useConnection().identity?.personId ?? null;
  const person = useRow('person', personId ?? '')?.person;
  const advisorId = person?.role === 'advisor' ? person.id : null;
  const [shown, setShown] = useState<Shown>({ kind: 'none' });
  const [draft, setDraft] = useState<TakeInDraft | null>(null);
  const files = useMemo(() => visits.map(({ file }) => file), [visits]);
  useTakeInKey(() => setShown({ kind: 'takeIn' }));
  if (!shop) return <Skeleton rows={10} rowHeight={56} />;
  const close = () => setShown({ kind: 'none' });
  return (
    <main className="advisor" data-shown={shown.kind}>
      <aside className="advisor-list">
        <div className="advisor-head">
          <Button type="primary" size="large" block onClick={() => setShown({ kind: 'takeIn' })}>
            {t(draft === null ? 'takeIn' : 'takeInGoOn')} <kbd>N</kbd>
          </Button>
        </div>
        <CarList
          files={files}
          shop={shop}
          advisorId={advisorId}
          chosen={shown.kind === 'car' ? shown.visitId : null}
          onChoose={(visitId) => setShown({ kind: 'car', visitId })}
        />
      </aside>
      <section className="advisor-panel">
        {shown.kind === 'none' && <EmptyState icon="no-cars">{t('choose')}</EmptyState>}
        {shown.kind === 'takeIn' && (
          <TakeIn
            shop={shop}
            draft={draft ?? emptyDraft(advisorId)}
            onChange={(change) => setDraft((old) => change(old ?? emptyDraft(advisorId)))}
            onEmpty={() => setDraft(null)}
            onCancel={() => {
              setDraft(null);
              close();
            }}
            onShow={(visitId) => setShown({ kind: 'car', visitId })}
          />
        )}
        {shown.kind === 'car' && <CarPanel key={shown.visitId} visitId={shown.visitId} shop={shop} onBack={close} />}
      </section>
    </main>
  );
}

/** `N` takes a car in, unless somebody is typing. */
function useTakeInKey(run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== 'KeyN' || takesText(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

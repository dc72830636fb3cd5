import { Button } from 'antd';
import { useState } from 'react';
import type { Excuse } from '../../../shared/domain/model.ontime.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { excuseState } from '../../../shared/domain/verdict/excuses.ts';
import type { ExcuseState } from '../../../shared/domain/verdict/verdict.types.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';
import { ExcuseSignDialog } from './ExcuseSignDialog.tsx';
import { SignatureView } from './SignatureView.tsx';
import './excuse.css';

export const EXCUSE_MARKS = {
  excuses: 'ready',
  unsigned: 'at-risk',
  rejected: 'late',
} as const satisfies Record<ExcuseState, VisibleState>;

/** What was recorded about a car's lateness, how each stands, and the way to a missing signature (V4). */
export function ExcuseList({ file, shop }: { file: VisitFile; shop: Shop }) {
  const t = useText(excuseTexts);
  const [signing, setSigning] = useState<Excuse | null>(null);
  const { visit } = file;
  return (
    <section>
      <h2>{t('list')}</h2>
      <ul className="excuse-list">
        {file.excuses.map((excuse) => (
          <ExcuseLine key={excuse.id} excuse={excuse} shop={shop} onSign={() => setSigning(excuse)} />
        ))}
      </ul>
      {signing !== null && (
        <ExcuseSignDialog
          excuse={signing}
          car={plateOrPickup(visit.plate, visit.pickup)}
          customer={visit.customer?.name ?? ''}
          onClose={() => setSigning(null)}
        />
      )}
    </section>
  );
}

function ExcuseLine({ excuse, shop, onSign }: { excuse: Excuse; shop: Shop; onSign: () => void }) {
  const t = useText(excuseTexts);
  const words = useText(wordsTexts);
  const ontime = useText(ontimeWordsTexts);
  const [shown, setShown] = useState(false);
  const state = excuseState(excuse, shop.policy);
  const { signatureId, calls, spot } = excuse;
  const notes = [
    excuse.note,
    ...(calls.length > 0 ? [t('callCount', { n: calls.length })] : []),
    ...(spot ? [spot.result === 'confirmed' ? t('checkedOk') : t('checkedNo', { note: spot.note })] : []),
  ];
  return (
    <li>
      <strong>{words(`reason.${excuse.reason}`)}</strong>
      <span className="excuse-list-note">{notes.join(' · ')}</span>
      <StateMark state={EXCUSE_MARKS[state]} label={ontime(`excuseState.${state}`)} />
      {signatureId === null ? (
        state !== 'rejected' && (
          <Button size="small" onClick={onSign}>
            {t('sign')}
          </Button>
        )
      ) : (
        <Button size="small" type="text" onClick={() => setShown(!shown)}>
          {t('showSignature')}
        </Button>
      )}
      {shown && signatureId !== null && <SignatureView signatureId={signatureId} />}
    </li>
  );
}

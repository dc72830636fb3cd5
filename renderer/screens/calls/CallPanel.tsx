import { Button } from 'antd';
import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { CallLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useVisitFile } from '../../live/useVisitFile.ts';
import { VerdictCard } from '../../parts/VerdictCard.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Callee } from './Callee.tsx';
import { CallForm } from './CallForm.tsx';
import { CallsBefore } from './CallsBefore.tsx';
import { callPayload } from './calls.model.ts';

type Props = { line: CallLine; shop: Shop; onSaved: () => void };

/** One customer: whom to ring up and about what, what was said, and the verdict that it may change (V5). */
export function CallPanel({ line, shop, onSaved }: Props) {
  const t = useText(callsTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { state, value: file } = useVisitFile(line.visitId);
  const { tap, refused } = useTap();
  const [busy, setBusy] = useState(false);
  const record = async (payload: PayloadInput<'call.record'>) => {
    setBusy(true);
    if (await tap('call.record', payload).finally(() => setBusy(false))) onSaved();
  };
  if (file === null) {
    if (state === 'failed') return <EmptyState icon="no-link">{t('fileGone')}</EmptyState>;
    return <Skeleton rows={12} rowHeight={36} />;
  }
  return (
    <section className="calls-panel">
      <div className="calls-call">
        <Callee line={line} file={file} shop={shop}>
          {line.state !== 'done' && line.state !== 'given-up' && (
            <Button
              size="large"
              disabled={busy}
              title={t('missedHint')}
              onClick={() => void record({ visitId: line.visitId, reached: false })}
            >
              {t('missed')}
            </Button>
          )}
        </Callee>
        <CallForm
          file={file}
          policy={shop.policy}
          busy={busy}
          refused={refused && refusalText(language, refused.code, refused.params, shop.hours.timeZone, refused.rule)}
          onSave={(draft) => void record(callPayload(line.visitId, draft))}
        />
      </div>
      <div className="calls-side">
        <CallsBefore file={file} zone={shop.hours.timeZone} />
        <h2>{t('verdict')}</h2>
        <VerdictCard file={file} shop={shop} now={now} />
      </div>
    </section>
  );
}

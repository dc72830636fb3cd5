import { Button } from 'antd';
import type { Shop } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import type { CallLine } from '../../../shared/views/followUp.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { useVisitFile } from '../../live/useVisitFile.ts';
import { Unread } from '../../parts/reading/Unread.tsx';
import { useGive } from '../../parts/useGive.ts';
import { VerdictCard } from '../../parts/VerdictCard.tsx';
import { useText } from '../../ui/language.tsx';
import { Callee } from './Callee.tsx';
import { CallForm } from './CallForm.tsx';
import { CallsBefore } from './CallsBefore.tsx';
import { callPayload } from './calls.model.ts';

type Props = { line: CallLine; shop: Shop; onSaved: () => void };

/** One customer: whom to ring up and about what, what was said, and the verdict that it may change (V5). */
export function CallPanel({ line, shop, onSaved }: Props) {
  const t = useText(callsTexts);
  const now = useNow(60_000);
  const reading = useVisitFile(line.visitId);
  const file = reading.answer;
  const { tap, refused } = useTap();
  const { busy, give } = useGive(onSaved);
  const record = (payload: PayloadInput<'call.record'>) => give(() => tap('call.record', payload));
  if (file === null) return <Unread reading={reading} rows={12} rowHeight={36} />;
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
          refused={refused}
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

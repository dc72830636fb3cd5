import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Policy } from '../../../shared/domain/model.ontime.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { type Refusal, Refused } from '../../parts/Refused.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { useText } from '../../ui/language.tsx';
import { CallEffect } from './CallEffect.tsx';
import { type CallDraft, EMPTY_CALL, isComplete } from './calls.model.ts';
import { Scores } from './Scores.tsx';

const WORDS = { yes: true, no: false, 'not-asked': null } as const;
type Word = keyof typeof WORDS;
const WORD_IDS = Object.keys(WORDS) as Word[];

type Props = {
  file: VisitFile;
  policy: Policy;
  busy: boolean;
  /** Why the last tap on this customer was refused. */
  refused: Refusal | null;
  onSave: (draft: CallDraft) => void;
};

/** What a customer says who was reached (Q4). */
export function CallForm({ file, policy, busy, refused, onSave }: Props) {
  const t = useText(callsTexts);
  const [draft, setDraft] = useState(EMPTY_CALL);
  const set = (change: Partial<CallDraft>) => setDraft((old) => ({ ...old, ...change }));
  const labels = { yes: t('yes'), no: t('no'), 'not-asked': t('notAsked') };
  return (
    <form
      className="calls-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
    >
      <Field label={t('onTime')}>
        {() => (
          <Chips<Word>
            size="desk"
            label={t('onTime')}
            options={WORD_IDS.map((id) => ({ id, label: labels[id] }))}
            value={WORD_IDS.find((id) => WORDS[id] === draft.onTime) ?? null}
            onChange={(word) => set({ onTime: WORDS[word] })}
          />
        )}
      </Field>
      <CallEffect file={file} policy={policy} onTime={draft.onTime ?? null} />
      <Scores scores={draft.scores} onChange={(scores) => set({ scores })} />
      <Field label={t('remark')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={draft.remark}
            onChange={(event) => set({ remark: event.target.value })}
          />
        )}
      </Field>
      <Checkbox checked={draft.complains} onChange={(event) => set({ complains: event.target.checked })}>
        {t('hasComplaint')}
      </Checkbox>
      {draft.complains && (
        <WordsField
          label={t('complaint')}
          placeholder={t('complaintHint')}
          value={draft.complaint}
          onChange={(complaint) => set({ complaint })}
        />
      )}
      <footer>
        <Refused refused={refused} />
        {draft.onTime === undefined && <span className="calls-quiet">{t('nothingSaid')}</span>}
        <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!isComplete(draft)}>
          {t('saveCall')}
        </Button>
      </footer>
    </form>
  );
}

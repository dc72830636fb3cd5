import { Checkbox } from 'antd';
import { useState } from 'react';
import { comebackCharge } from '../../../shared/domain/comebacks.ts';
import type { Shop } from '../../../shared/domain/model.ts';
import { COMEBACK_RULINGS, type ComebackRuling } from '../../../shared/domain/vocabulary.ontime.ts';
import { callsTexts } from '../../../shared/i18n/calls.texts.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { ComebackLine } from '../../../shared/views/followUp.lists.ts';
import { useReader } from '../../live/useReader.ts';
import { useTap } from '../../live/useTap.ts';
import { useVisitFile } from '../../live/useVisitFile.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { line: ComebackLine; shop: Shop; onDone: () => void; onClose: () => void };

/** Q3: the ruling, what failed, and whom it will count against, said before it is given. */
export function RuleDialog({ line, shop, ...rest }: Props) {
  const t = useText(callsTexts);
  const words = useText(ontimeWordsTexts);
  const language = useLanguage();
  const { tap, refused } = useTap();
  const { earlier, comeback } = line;
  const [ruling, setRuling] = useState<ComebackRuling | null>(null);
  const [failed, setFailed] = useState<readonly string[]>(
    earlier.work.length === 1 ? earlier.work.map(({ id }) => id) : [],
  );
  const [note, setNote] = useState('');
  const isComeback = ruling === 'comeback';
  const complete = ruling !== null && note.trim() !== '' && (!isComeback || failed.length > 0);
  const save = async () => {
    if (ruling === null) return false;
    const operationIds = isComeback ? [...failed] : [];
    return tap('comeback.rule', { comebackId: comeback.id, ruling, note, operationIds });
  };
  return (
    <CommandDialog
      {...rest}
      width={640}
      title={t('ruleTitle', { car: plateOrPickup(line.plate, line.pickup) })}
      act={{ label: t('saveRuling'), disabled: !complete, give: save }}
      cancel={t('back')}
      refused={refused}
    >
      <blockquote className="calls-quote">{line.request || line.earlier.request}</blockquote>
      <Field label={t('ruling')}>
        {() => (
          <Chips<ComebackRuling>
            size="desk"
            label={t('ruling')}
            options={COMEBACK_RULINGS.map((id) => ({ id, label: words(`ruling.${id}`) }))}
            value={ruling}
            onChange={setRuling}
          />
        )}
      </Field>
      {isComeback && (
        <Field label={t('failedWork')}>
          {() => (
            <Checkbox.Group<string>
              className="calls-failed"
              value={[...failed]}
              options={earlier.work.map(({ id, nameZh, nameEn }) => ({
                value: id,
                label: language === 'en' ? nameEn : nameZh,
              }))}
              onChange={setFailed}
            />
          )}
        </Field>
      )}
      {ruling !== null && <Charge line={line} ruling={ruling} operationIds={failed} zone={shop.hours.timeZone} />}
      <WordsField label={t('note')} placeholder={t('noteHint')} value={note} onChange={setNote} />
    </CommandDialog>
  );
}

type ChargeProps = { line: ComebackLine; ruling: ComebackRuling; operationIds: readonly string[]; zone: string };

/** Whom the ruling counts against, and in which month. */
function Charge({ line, ruling, operationIds, zone }: ChargeProps) {
  const t = useText(callsTexts);
  const reader = useReader();
  const { answer: file } = useVisitFile(line.earlier.visitId);
  const charge = file && comebackCharge({ ruling, operationIds }, file, zone);
  const names = charge?.personIds.map((id) => reader.person(id)?.name ?? '') ?? [];
  return (
    <p className="calls-effect" data-change={names.length > 0 ? 'late' : 'same'}>
      {charge && names.length > 0
        ? t('charged', { month: charge.month, people: names.join(' · ') })
        : t('chargedNobody')}
    </p>
  );
}

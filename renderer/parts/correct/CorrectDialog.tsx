import { Select } from 'antd';
import { useState } from 'react';
import { sameMinute } from '../../../shared/domain/calendar.ts';
import { isAtOnce } from '../../../shared/domain/correction.rules.ts';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { Field } from '../../ui/Field.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ShopTimeField } from '../../ui/ShopTimeField.tsx';
import { CommandDialog } from '../CommandDialog.tsx';
import { WordsField } from '../WordsField.tsx';
import { type Choice, choicesOf } from './stamps.model.ts';
import { useSignedIn } from './useSignedIn.ts';
import { useStampName } from './useStampName.ts';
import './correct.css';

type Props = { file: VisitFile; shop: Shop; onClose: () => void };

/** E8: a stamp or a clock that is wrong: which, what it should be, and why; whether it takes a second person is said before. */
export function CorrectDialog({ file, shop, onClose }: Props) {
  const t = useText(shiftTexts);
  const language = useLanguage();
  const now = useNow(30_000);
  const nameOf = useStampName(file);
  const { person, leads } = useSignedIn();
  const { tap, refused } = useTap();
  const choices = choicesOf(file, leads);
  const [key, setKey] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const zone = shop.hours.timeZone;
  const chosen = choices.find((choice) => choice.key === key);
  const atOnce = chosen === undefined || isAtOnce([chosen.at, at ?? chosen.at], now, zone);
  const choose = (choice: Choice | undefined) => {
    setKey(choice?.key ?? null);
    setAt(choice?.at ?? null);
  };
  const save = async () => {
    if (chosen === undefined || at === null) return false;
    const asked = { after: at, reason: reason.trim() };
    const correction =
      chosen.target === 'visit'
        ? ({ target: 'visit', visitId: file.visit.id, field: chosen.field, ...asked } as const)
        : ({ target: 'labour', labourId: chosen.labourId, field: chosen.field, ...asked } as const);
    return tap('correction.ask', correction);
  };
  const ready =
    person !== null && chosen !== undefined && at !== null && !sameMinute(at, chosen.at) && reason.trim() !== '';
  return (
    <CommandDialog
      centered
      width={560}
      title={t('correctTitle', { car: plateOrPickup(file.visit.plate, file.visit.pickup) })}
      act={{ label: t(atOnce ? 'correctSave' : 'correctAsk'), disabled: !ready, give: save }}
      cancel={t('cancel')}
      refused={refused}
      onClose={onClose}
    >
      <Field label={t('correctWhat')}>
        {(id) => (
          <Select
            id={id}
            value={key}
            options={choices.map((choice) => ({
              value: choice.key,
              label: `${nameOf(choice)} · ${dayTime(language, choice.at, now, zone)}`,
            }))}
            onChange={(value) => choose(choices.find((choice) => choice.key === value))}
          />
        )}
      </Field>
      <Field label={t('correctTo')}>
        {(id) => <ShopTimeField id={id} now={now} timeZone={zone} value={at} onChange={setAt} />}
      </Field>
      <WordsField label={t('correctWhy')} placeholder={t('correctWhyHint')} value={reason} onChange={setReason} />
      <p className="correct-note">{t(person === null ? 'correctSignIn' : atOnce ? 'correctToday' : 'correctLater')}</p>
    </CommandDialog>
  );
}

import { useState } from 'react';
import { FIND_CODES, type FindCode } from '../../../shared/domain/vocabulary.ontime.ts';
import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { Chips } from '../../ui/Chips.tsx';
import { useText } from '../../ui/language.tsx';
import { TouchButton } from '../../ui/TouchButton.tsx';
import { TouchSheet } from '../../ui/TouchSheet.tsx';
import { AdditionList } from './AdditionList.tsx';
import { AdditionPhotos } from './AdditionPhotos.tsx';
import type { BayAdditions } from './bay.additions.ts';
import './additions.css';
import type { Act } from './useBayActions.ts';

const NOTES = ['front-left', 'front-right', 'rear-left', 'rear-right', 'unsafe', 'soon'] as const;
type Note = (typeof NOTES)[number];

const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

type Props = { view: BayAdditions; act: Act; onClose: () => void };

/** Extra work found on the car: taps and a photo, nothing to type; beside it what became of what was found before. */
export function AdditionSheet({ view, act, onClose }: Props) {
  const t = useText(additionsTexts);
  const word = useText(ontimeWordsTexts);
  const [finds, setFinds] = useState<readonly FindCode[]>([]);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const [photoIds, setPhotoIds] = useState<readonly string[]>([]);
  const send = () => {
    const chosen = FIND_CODES.filter((code) => finds.includes(code));
    const note = NOTES.filter((code) => notes.includes(code)).map((code) => t(`note.${code}`));
    act.reportAddition(
      { finds: chosen, note: note.join(' '), photoIds },
      chosen.map((code) => word(`find.${code}`)),
    );
    onClose();
  };
  return (
    <TouchSheet
      title={t('bay.ask')}
      onClose={onClose}
      actions={
        <TouchButton
          variant="primary"
          onPress={send}
          disabledReason={finds.length === 0 ? t('bay.chooseFirst') : undefined}
        >
          {t('bay.send')}
        </TouchButton>
      }
    >
      <div className="addition-sheet">
        <div className="addition-finds">
          <Chips
            label={t('bay.ask')}
            options={FIND_CODES.map((code) => ({ id: code, label: word(`find.${code}`) }))}
            value={finds}
            onChange={(code) => setFinds(toggled(finds, code))}
          />
          <Chips
            label={t('bay.where')}
            options={NOTES.map((code) => ({ id: code, label: t(`note.${code}`) }))}
            value={notes}
            onChange={(code) => setNotes(toggled(notes, code))}
          />
        </div>
        <div className="addition-side">
          <AdditionPhotos
            ids={photoIds}
            onAdd={(id) => setPhotoIds((now) => [...now, id])}
            onRemove={(id) => setPhotoIds((now) => now.filter((other) => other !== id))}
          />
          <AdditionList rows={view.rows} />
        </div>
      </div>
    </TouchSheet>
  );
}

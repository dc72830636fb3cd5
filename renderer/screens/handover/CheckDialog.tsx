import { useState } from 'react';
import type { Shop } from '../../../shared/domain/model.ts';
import type { SpotResult } from '../../../shared/domain/vocabulary.ontime.ts';
import { excuseTexts } from '../../../shared/i18n/excuse.texts.ts';
import { dayTime, plateOrPickup } from '../../../shared/i18n/format.ts';
import { handoverTexts } from '../../../shared/i18n/handover.texts.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import type { SpotCheckLine } from '../../../shared/views/handover.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useTap } from '../../live/useTap.ts';
import { CommandDialog } from '../../parts/CommandDialog.tsx';
import { SignatureView } from '../../parts/excuse/SignatureView.tsx';
import { WordsField } from '../../parts/WordsField.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { ReasonCell } from './cells.tsx';

type Props = {
  line: SpotCheckLine;
  shop: Shop;
  /** It is checked. */
  onDone: () => void;
  onClose: () => void;
};

/** What was recorded, with its proof, and the manager's word on it. */
export function CheckDialog({ line, shop, ...rest }: Props) {
  const t = useText(handoverTexts);
  const words = useText(ontimeWordsTexts);
  const excuseText = useText(excuseTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const { tap, refused } = useTap();
  const [note, setNote] = useState('');
  const { excuse } = line;
  const zone = shop.hours.timeZone;
  const rule = (result: SpotResult) => () => tap('excuse.check', { excuseId: excuse.id, result, note });
  return (
    <CommandDialog
      {...rest}
      width={640}
      title={t('checkTitle', { car: plateOrPickup(line.plate, line.pickup) })}
      act={{ label: t('confirm'), give: rule('confirmed') }}
      other={{ label: t('reject'), danger: true, disabled: note.trim() === '', give: rule('rejected') }}
      cancel={t('back')}
      refused={refused}
    >
      <p className="handover-reason">
        <ReasonCell line={line} />
      </p>
      <p className="handover-quiet">{line.marks.map((mark) => words(`spotMark.${mark}`)).join(' · ')}</p>
      {excuse.calls.length > 0 && (
        <p>
          {excuseText('calls')} {excuse.calls.map((at) => dayTime(language, at, now, zone)).join(' · ')}
        </p>
      )}
      {excuse.signatureId !== null && <SignatureView signatureId={excuse.signatureId} />}
      <WordsField label={t('verdictNote')} value={note} onChange={setNote} />
      <p className="handover-quiet">{t('rejectEffect')}</p>
    </CommandDialog>
  );
}

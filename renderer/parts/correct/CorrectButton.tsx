import { Button } from 'antd';
import { useState } from 'react';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { shiftTexts } from '../../../shared/i18n/shift.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';

/** Opens the correction of a visit's times (E8). */
export function CorrectButton({ file, size = 'middle' }: { file: VisitFile; size?: 'small' | 'middle' }) {
  const t = useText(shiftTexts);
  const shop = useRow('shop', 'shop')?.shop;
  const [open, setOpen] = useState(false);
  if (shop === undefined) return null;
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        {t('correct')}
      </Button>
      {open && <CorrectDialog file={file} shop={shop} onClose={() => setOpen(false)} />}
    </>
  );
}

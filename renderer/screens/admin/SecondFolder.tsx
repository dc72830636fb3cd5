import { Button, Input } from 'antd';
import { useState } from 'react';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = {
  folder: string | null;
  canChange: boolean;
  onSave: (folder: string | null) => Promise<unknown>;
};

/** B1: where copies go besides this PC. */
export function SecondFolder({ folder, canChange, onSave }: Props) {
  const t = useText(hubTexts);
  const [wanted, setWanted] = useState(folder ?? '');
  const path = wanted.trim();
  if (!canChange) return <span className="backups-path">{folder ?? t('secondNone')}</span>;
  return (
    <span className="backups-second">
      <Input
        value={wanted}
        placeholder={t('secondHint')}
        aria-label={t('second')}
        maxLength={500}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Button disabled={path === '' || path === folder} onClick={() => void onSave(path)}>
        {t('save')}
      </Button>
      {folder !== null && <Button onClick={() => void onSave(null)}>{t('remove')}</Button>}
      {folder === null && <span className="backups-newer">{t('secondNone')}</span>}
    </span>
  );
}

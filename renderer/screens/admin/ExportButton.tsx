import { App, Button } from 'antd';
import { useState } from 'react';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import { askHub } from '../../live/askHub.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

/** B5: the hub writes the archive, then the browser fetches it like any other file. */
export function ExportButton() {
  const t = useText(hubTexts);
  const language = useLanguage();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const answer = await askHub<{ ticket: string }>('/backups/export', { body: {} });
    setBusy(false);
    if (answer.ok) location.assign(`/backups/export/${answer.answer.ticket}`);
    else void message.error(refusalText(language, answer.code, answer.params, 'UTC'));
  };
  return (
    <>
      <Button loading={busy} onClick={() => void take()}>
        {t('export')}
      </Button>
      <span className="backups-newer">{t('exportHint')}</span>
    </>
  );
}

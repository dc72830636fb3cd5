import { Alert, App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import { refusalText } from '../../../shared/i18n/refusals.texts.ts';
import type { BackupLine, BackupOverview } from '../../../shared/protocol/backups.ts';
import { askHub } from '../../live/askHub.ts';
import { useConnection } from '../../live/useConnection.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BackupTable } from './BackupTable.tsx';
import { ExportButton } from './ExportButton.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import './backups.css';

/** B1 to B5: what backups there are, a second folder for them, going back to one, and taking everything out. */
export function Backups() {
  const t = useText(hubTexts);
  const { overview, busy, ask } = useBackups();
  const { message } = App.useApp();
  if (!overview) return <Skeleton rows={8} rowHeight={36} />;
  const restore = async ({ place, at }: BackupLine) => {
    if (await ask('/restore', { place, at })) void message.info(t('restoring'), 8);
  };
  return (
    <section className="backups">
      <p className="backups-intro">{t('intro')}</p>
      {!overview.isOwnPc && <Alert type="info" showIcon title={t('elsewhere')} />}
      <dl className="backups-folders">
        <dt>{t('folder')}</dt>
        <dd className="backups-path">{overview.folder}</dd>
        <dt>{t('second')}</dt>
        <dd>
          <SecondFolder
            key={overview.second}
            folder={overview.second}
            canChange={overview.isOwnPc}
            onSave={(folder) => ask('/second', { folder })}
          />
        </dd>
      </dl>
      <div className="master-tools">
        <Button type="primary" loading={busy} onClick={() => void ask('/now', {})}>
          {t('now')}
        </Button>
        {overview.isOwnPc && <ExportButton />}
      </div>
      <BackupTable overview={overview} onRestore={(line) => void restore(line)} />
    </section>
  );
}

/** Reads the page's state, and gives its orders: each answers with the state after it. */
function useBackups() {
  const language = useLanguage();
  const { message } = App.useApp();
  const { state } = useConnection();
  const [overview, setOverview] = useState<BackupOverview | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = useCallback(
    async (path: string, body: object) => {
      setBusy(true);
      const answer = await askHub<BackupOverview>(`/backups${path}`, { body });
      setBusy(false);
      if (!answer.ok) void message.error(refusalText(language, answer.code, answer.params, 'UTC'));
      else if ('lines' in answer.answer) setOverview(answer.answer);
      return answer.ok;
    },
    [language, message],
  );
  useEffect(() => {
    if (state !== 'live') return;
    void askHub<BackupOverview>('/backups').then((answer) => answer.ok && setOverview(answer.answer));
  }, [state]);
  return { overview, busy, ask };
}

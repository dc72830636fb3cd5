import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { dayTime } from '../../../shared/i18n/format.ts';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import type { BackupNotice, RestoredNotice } from '../../../shared/protocol/hubState.ts';
import { askHub } from '../../live/askHub.ts';
import { useHubState } from '../../live/useConnection.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

const MINUTE = 60_000;

/** What a desk has to know of the hub itself (H1, B2), above everything else until it is over or somebody has read it. */
export function HubNotices() {
  const { restored, backups } = useHubState();
  if (restored === null && backups.length === 0) return null;
  return (
    <div className="desk-hub" role="alert">
      {restored && <RestoredLine restored={restored} />}
      {backups.map((notice) => (
        <BackupLine key={notice.folder} notice={notice} />
      ))}
    </div>
  );
}

function RestoredLine({ restored: { why, upTo } }: { restored: RestoredNotice }) {
  const t = useText(hubTexts);
  const language = useLanguage();
  const now = useNow(MINUTE);
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  return (
    <p className="desk-hub-line">
      <strong>{t(why === 'asked' ? 'restored.asked' : 'restored.title')}</strong>
      <span>{t('restored.text', { upTo: dayTime(language, upTo, now, zone) })}</span>
      <Button size="small" type="primary" onClick={() => void askHub('/backups/read', { body: {} })}>
        {t('read')}
      </Button>
    </p>
  );
}

function BackupLine({ notice: { folder, why } }: { notice: BackupNotice }) {
  const t = useText(hubTexts);
  const navigate = useNavigate();
  return (
    <p className="desk-hub-line">
      <strong>{t(`backup.${folder}`, { why: t(`why.${why}`) })}</strong>
      <Button size="small" onClick={() => void navigate('/admin?tab=backups')}>
        {t('open')}
      </Button>
    </p>
  );
}

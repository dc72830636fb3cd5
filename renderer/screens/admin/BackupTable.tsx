import { App, Button } from 'antd';
import { dayTime } from '../../../shared/i18n/format.ts';
import { hubTexts } from '../../../shared/i18n/hub.texts.ts';
import type { BackupLine, BackupOverview } from '../../../shared/protocol/backups.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = { overview: BackupOverview; onRestore: (line: BackupLine) => void };

const MEGABYTE = 1_000_000;

/** Newest first; what would be gone is said before anybody goes back (B4). Times are the machine's, not the sample's clock. */
export function BackupTable({ overview: { now, lines, head, isOwnPc }, onRestore }: Props) {
  const t = useText(hubTexts);
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const { modal } = App.useApp();
  const time = (at: number) => dayTime(language, at, now, zone);
  const newer = (line: BackupLine) => Math.max(0, head - line.head);
  const ask = (line: BackupLine) =>
    void modal.confirm({
      title: t('restoreAsk', { time: time(line.at) }),
      content: newer(line) === 0 ? t('restoreSame') : t('restoreText', { n: newer(line) }),
      okText: t('restore'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => onRestore(line),
    });
  if (lines.length === 0) return <p className="backups-intro">{t('none')}</p>;
  return (
    <table className="backups-table">
      <thead>
        <tr>
          <th scope="col">{t('made')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('size')}</th>
          <th />
          <th />
        </tr>
      </thead>
      <tbody>
        {[...lines]
          .sort((a, b) => b.at - a.at)
          .map((line) => (
            <tr key={`${line.place}-${line.at}`}>
              <td className="figure">{time(line.at)}</td>
              <td>{t(`place.${line.place}`)}</td>
              <td className="figure">{t('megabytes', { n: (line.bytes / MEGABYTE).toFixed(1) })}</td>
              <td className="backups-newer">{newer(line) > 0 && t('behind', { n: newer(line) })}</td>
              <td>
                {isOwnPc && (
                  <Button size="small" danger onClick={() => ask(line)}>
                    {t('restore')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

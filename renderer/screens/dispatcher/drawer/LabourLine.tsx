import { Button } from 'antd';
import type { Labour } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { dayTime, minutesText } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useShopTime, useZone } from '../board/useShopTime.ts';
import { openDialog } from '../dispatch.state.ts';

const MINUTE = 60_000;

/** One person's stretch of work. What the hub closed at shift end waits here to be confirmed (J9). */
export function LabourLine({ labour }: { labour: Labour }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const time = useShopTime();
  const now = useNow(MINUTE);
  const name = useRow('person', labour.personId)?.person.name ?? '';
  const end = labour.end ?? now;
  return (
    <p className="labour">
      <span className="labour-name">{name}</span>
      <span>
        {dayTime(language, labour.start, now, zone)} – {labour.end === null ? t('untilNow') : time(labour.end)}
      </span>
      <span className="labour-minutes">{minutesText(language, (end - labour.start) / MINUTE)}</span>
      {!labour.attended && <span>{t('unattended')}</span>}
      {labour.assumed && (
        <Button size="small" type="link" onClick={() => openDialog({ kind: 'labour', labourId: labour.id })}>
          {t('assumed')}
        </Button>
      )}
    </p>
  );
}

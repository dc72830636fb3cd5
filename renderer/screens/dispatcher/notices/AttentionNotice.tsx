import type { Attention } from '../../../../shared/domain/model.screens.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { plateOrPickup } from '../../../../shared/i18n/format.ts';
import { refusalText } from '../../../../shared/i18n/refusals.texts.ts';
import type { ErrorCode } from '../../../../shared/protocol/errors.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { useShopTime, useZone } from '../board/useShopTime.ts';
import { setDispatch } from '../dispatch.state.ts';
import { commandWord } from './commandWord.ts';
import { Notice } from './Notice.tsx';

/** E7: what somebody did while a screen was offline, and what the shop could not accept of it afterwards. */
export function AttentionNotice({ attention }: { attention: Attention }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const time = useShopTime();
  const act = useAct();
  const device = useRow('device', attention.deviceId)?.device;
  const person = useRow('person', attention.personId ?? '')?.person;
  const visit = useRow('visit', attention.visitId ?? '')?.file.visit;
  const what = [visit && plateOrPickup(visit.plate, visit.pickup), commandWord(t, attention.command)]
    .filter(Boolean)
    .join(' ');
  const who = [person?.name, device?.name, time(attention.happenedAt)].filter(Boolean).join(' · ');
  const why = refusalText(language, attention.code as ErrorCode, attention.params, zone);
  return (
    <Notice
      kind="attention"
      title={t('offlineTap', { what })}
      action={t('attentionSettle')}
      onAction={() => void act('attention.resolve', { attentionId: attention.id }, { what })}
      {...(visit && { onOpen: () => setDispatch({ visitId: visit.id }) })}
    >
      {who}
      <br />
      {why}
    </Notice>
  );
}

import type { HelpCall } from '../../../../shared/domain/model.screens.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { ageText, bayName, plateOrPickup } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useAct } from '../actions/useAct.ts';
import { setDispatch } from '../dispatch.state.ts';
import { Notice } from './Notice.tsx';

/** A bay calls for help: which one, with which car, for how long. */
export function HelpNotice({ help }: { help: HelpCall }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const act = useAct();
  const now = useNow(10_000);
  const bay = useRow('bay', help.bayId)?.bay;
  const visit = useRow('visit', help.visitId ?? '')?.file.visit;
  const person = useRow('person', help.personId ?? '')?.person;
  const title = t('helpFrom', { bay: bay ? bayName(language, bay.label) : '' });
  const about = [visit && plateOrPickup(visit.plate, visit.pickup), person?.name, ageText(language, now - help.at)];
  return (
    <Notice
      kind="help"
      title={title}
      action={t('helpAnswer')}
      onAction={() => void act('help.answer', { helpId: help.id }, { what: title })}
      {...(visit && { onOpen: () => setDispatch({ visitId: visit.id }) })}
    >
      {about.filter(Boolean).join(' · ')}
    </Notice>
  );
}

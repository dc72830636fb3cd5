import type { VisitFile } from '../../../../shared/domain/model.ts';
import { dispatcherTexts } from '../../../../shared/i18n/dispatcher.texts.ts';
import { dayTime } from '../../../../shared/i18n/format.ts';
import { useNow } from '../../../live/useNow.ts';
import { useRow } from '../../../live/useRows.ts';
import { type Fact, Facts } from '../../../ui/Facts.tsx';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { useZone } from '../board/useShopTime.ts';
import { DrawerPart } from './DrawerPart.tsx';

/** Whose car it is, who looks after the customer, and what is written about the car. */
export function CarCustomer({ file: { visit } }: { file: VisitFile }) {
  const t = useText(dispatcherTexts);
  const language = useLanguage();
  const zone = useZone();
  const now = useNow(60_000);
  const advisor = useRow('person', visit.advisorId ?? '')?.person.name;
  const facts: readonly Fact[] = [
    [t('customerName'), visit.customer?.name],
    [t('customerPhone'), visit.customer?.phone],
    [t('advisor'), advisor],
    [t('arrived'), dayTime(language, visit.arrivedAt, now, zone)],
    [t('mileage'), visit.mileage],
    [t('vin'), visit.vin],
  ];
  return (
    <DrawerPart title={t('customer')}>
      <Facts className="facts" facts={facts} />
    </DrawerPart>
  );
}

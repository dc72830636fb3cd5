import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { paperTexts } from '../../../shared/i18n/paper.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { Facts } from '../../ui/Facts.tsx';
import { useText } from '../../ui/language.tsx';
import { moment } from './moment.ts';
import './paper.css';

type Props = { file: VisitFile; shop: Shop; more?: readonly (readonly [name: string, value: string])[] };

/** Car, customer, advisor and arrival, in two columns; what else the sheet has to say follows. */
export function CarFacts({ file: { visit }, shop, more = [] }: Props) {
  const t = useText(paperTexts);
  const advisor = useRow('person', visit.advisorId ?? '')?.person;
  const facts: readonly (readonly [string, string])[] = [
    [t('plate'), plateOrPickup(visit.plate, '')],
    [t('model'), `${visit.model} ${visit.colour}`],
    [t('vin'), visit.vin ?? ''],
    [t('mileage'), visit.mileage === null ? '' : t('km', { n: visit.mileage })],
    [t('customer'), visit.customer?.name ?? ''],
    [t('phone'), visit.customer?.phone ?? ''],
    [t('advisor'), advisor?.name ?? ''],
    [t('arrived'), moment(visit.arrivedAt, shop.hours.timeZone)],
    ...more,
  ];
  return <Facts blanks className="paper-facts" facts={facts} />;
}

import { Checkbox } from 'antd';
import { carName } from '../../../shared/domain/names.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { privacyTexts } from '../../../shared/i18n/privacy.texts.ts';
import type { CustomerLine } from '../../../shared/views/customer.lists.ts';
import { useNow } from '../../live/useNow.ts';
import { useLanguage, useText } from '../../ui/language.tsx';

type Props = {
  lines: readonly CustomerLine[];
  zone: string;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Visits of whoever was asked for; each is chosen by itself, for a car may have had another owner. */
export function CustomerTable({ lines, zone, chosen, onChoose }: Props) {
  const t = useText(privacyTexts);
  const language = useLanguage();
  const now = useNow(60_000);
  const time = (at: number) => dayTime(language, at, now, zone);
  const choose = (visitId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(visitId);
    else next.delete(visitId);
    onChoose(next);
  };
  return (
    <table className="privacy-table">
      <thead>
        <tr>
          <th />
          <th scope="col">{t('car')}</th>
          <th scope="col">{t('customer')}</th>
          <th scope="col">{t('came')}</th>
          <th scope="col">{t('left')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ visitId, pickup, plate, model, colour, customer, arrivedAt, closedAt }) => {
          const car = formatPlate(carName({ plate, pickup }));
          return (
            <tr key={visitId}>
              <td>
                <Checkbox
                  aria-label={t('select', { car })}
                  checked={chosen.has(visitId)}
                  onChange={(event) => choose(visitId, event.target.checked)}
                />
              </td>
              <td>{[car, colour, model].filter(Boolean).join(' ')}</td>
              <td>{customer ? `${customer.name} ${customer.phone}` : ''}</td>
              <td className="figure">{time(arrivedAt)}</td>
              <td className="figure">{closedAt === null ? t('here') : time(closedAt)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

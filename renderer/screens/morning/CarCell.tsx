import type { Visit } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { useText } from '../../ui/language.tsx';

type Props = { car: Pick<Visit, 'plate' | 'pickup' | 'model'>; visitId: string; onOpen: (visitId: string) => void };

/** A car as the first cell of its line; a click opens it. */
export function CarCell({ car, visitId, onOpen }: Props) {
  const t = useText(morningTexts);
  const plate = plateOrPickup(car.plate, car.pickup);
  return (
    <th scope="row">
      <button
        type="button"
        className="text-button figure"
        aria-label={t('openCase', { plate })}
        onClick={() => onOpen(visitId)}
      >
        {plate}
      </button>{' '}
      <span className="quiet">{car.model}</span>
    </th>
  );
}

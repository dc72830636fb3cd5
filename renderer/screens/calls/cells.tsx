import type { Visit } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import type { FollowedCar } from '../../../shared/views/followUp.lists.ts';
import { useRow } from '../../live/useRows.ts';

/** A car as the lists name it. */
export function CarCell({ car }: { car: FollowedCar }) {
  return (
    <>
      <strong className="calls-plate">{plateOrPickup(car.plate, car.pickup)}</strong>
      <span className="calls-quiet">
        {car.model} {car.colour}
      </span>
    </>
  );
}

export function CustomerCell({ customer }: Pick<Visit, 'customer'>) {
  return (
    <>
      <span>{customer?.name}</span>
      <span className="calls-quiet">{customer?.phone}</span>
    </>
  );
}

export function PersonName({ personId, none }: { personId: string | null; none: string }) {
  const name = useRow('person', personId ?? '')?.person.name;
  return <span className={name === undefined ? 'calls-quiet' : undefined}>{name ?? none}</span>;
}

import { Link } from 'react-router';
import type { Visit } from '../../../shared/domain/model.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { ListedExcuse } from '../../../shared/views/handover.lists.ts';
import { useRow } from '../../live/useRows.ts';
import { useText } from '../../ui/language.tsx';

type Car = Pick<Visit, 'pickup' | 'plate' | 'model' | 'colour'>;

/** A car as the lists name it; leads to its settlement sheet once there is one. */
export function CarCell({ car, settledVisitId = null }: { car: Car; settledVisitId?: string | null }) {
  const name = <strong className="handover-plate">{plateOrPickup(car.plate, car.pickup)}</strong>;
  return (
    <>
      {settledVisitId === null ? name : <Link to={`/settlement/${settledVisitId}`}>{name}</Link>}
      <span className="handover-quiet">
        {car.pickup} · {car.model} {car.colour}
      </span>
    </>
  );
}

export function CustomerCell({ customer }: Pick<Visit, 'customer'>) {
  return (
    <>
      <span>{customer?.name}</span>
      <span className="handover-quiet">{customer?.phone}</span>
    </>
  );
}

export function PersonCell({ personId }: { personId: string | null }) {
  return <>{useRow('person', personId ?? '')?.person.name ?? ''}</>;
}

/** Why it was late, in a word and in words. */
export function ReasonCell({ line }: { line: ListedExcuse }) {
  const words = useText(wordsTexts);
  return (
    <>
      <span>{words(`reason.${line.excuse.reason}`)}</span>
      <span className="handover-quiet handover-note">{line.excuse.note}</span>
    </>
  );
}

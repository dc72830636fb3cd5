import type { Shop } from '../../../shared/domain/model.ts';
import type { CarryOver } from '../../../shared/domain/morning.ts';
import { currentStay, stageOf } from '../../../shared/domain/stage.ts';
import { bayName, dayTime } from '../../../shared/i18n/format.ts';
import { morningTexts } from '../../../shared/i18n/morning.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useRow } from '../../live/useRows.ts';
import { FigurePanel } from '../../parts/report/FigurePanel.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { CarCell } from './CarCell.tsx';

type View = { shop: Shop; now: number; onOpen: (visitId: string) => void };

/** Cars of earlier days that are still here: where they stand, and what was promised. */
export function CarryOvers({ cars, ...view }: View & { cars: readonly CarryOver[] }) {
  const t = useText(morningTexts);
  return (
    <FigurePanel
      title={t('carryOvers', { n: cars.length })}
      className="morning-carry"
      tableClass="morning-list"
      heads={[t('car'), t('stands'), t('promised'), t('standing')]}
      none={cars.length === 0 ? t('carryOversNone') : null}
    >
      <tbody>
        {cars.map((car) => (
          <Line key={car.file.visit.id} car={car} {...view} />
        ))}
      </tbody>
    </FigurePanel>
  );
}

function Line({ car: { file, promise, risk }, shop, now, onOpen }: View & { car: CarryOver }) {
  const t = useText(morningTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const { visit } = file;
  const stay = currentStay(file);
  const bay = useRow('bay', stay?.bayId ?? '')?.bay;
  const hold = file.operations.find((operation) => operation.hold !== null)?.hold;
  const place = bay ? bayName(language, bay.label) : stay?.label || (stay ? words(`place.${stay.place}`) : '');
  const stands = [words(`stage.${stageOf(file)}`), hold && words(`reason.${hold.reason}`), place].filter(Boolean);
  return (
    <tr>
      <CarCell car={visit} visitId={visit.id} onOpen={onOpen} />
      <td>{stands.join(' · ')}</td>
      <td className="figure">{promise ? dayTime(language, promise.at, now, shop.hours.timeZone) : t('noPromise')}</td>
      <td>
        <StateMark state={risk} />
      </td>
    </tr>
  );
}

import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Shop, VisitFile } from '../../../shared/domain/model.ts';
import { stageOf } from '../../../shared/domain/stage.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { dueWords } from '../../../shared/i18n/due.ts';
import { plateOrPickup } from '../../../shared/i18n/format.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, stateClass } from '../../ui/StateMark.tsx';
import { CAR_GROUPS, type CarGroup, carsOf } from './advisor.model.ts';

const EMPTY = { open: 'noneOpen', ready: 'noneReady', closed: 'noneClosed' } as const;

type Props = {
  files: readonly VisitFile[];
  shop: Shop;
  /** Whose cars; null where nobody is signed in as an advisor. */
  advisorId: string | null;
  chosen: string | null;
  onChoose: (visitId: string) => void;
};

export function CarList({ files, shop, advisorId, chosen, onChoose }: Props) {
  const t = useText(advisorTexts);
  const [group, setGroup] = useState<CarGroup>('open');
  const [everybody, setEverybody] = useState(false);
  const whose = everybody ? null : advisorId;
  const { policy } = shop;
  const counts = useMemo(
    () => CAR_GROUPS.map((one) => carsOf(files, whose, one, policy).length),
    [files, whose, policy],
  );
  const cars = useMemo(() => carsOf(files, whose, group, policy), [files, whose, group, policy]);
  return (
    <>
      {advisorId !== null && (
        <Segmented
          block
          value={everybody ? 'all' : 'mine'}
          options={[
            { value: 'mine', label: t('mine') },
            { value: 'all', label: t('all') },
          ]}
          onChange={(value) => setEverybody(value === 'all')}
        />
      )}
      <Segmented<CarGroup>
        block
        value={group}
        options={CAR_GROUPS.map((value, i) => ({ value, label: `${t(value)} ${counts[i]}` }))}
        onChange={setGroup}
      />
      {cars.length === 0 ? (
        <EmptyState icon="no-cars">{t(EMPTY[group])}</EmptyState>
      ) : (
        <ul className="advisor-cars">
          {cars.map((file) => (
            <CarLine
              key={file.visit.id}
              file={file}
              shop={shop}
              chosen={file.visit.id === chosen}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </>
  );
}

type LineProps = { file: VisitFile; shop: Shop; chosen: boolean; onChoose: (visitId: string) => void };

function CarLine({ file, shop, chosen, onChoose }: LineProps) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const now = useNow(10_000);
  const { visit } = file;
  const { risk, due, standing } = dueWords(language, file, shop, now);
  return (
    <li>
      <button
        type="button"
        className={`advisor-car state-edge ${stateClass(risk)}`}
        aria-pressed={chosen}
        onClick={() => onChoose(visit.id)}
      >
        <span className="advisor-car-plate">{plateOrPickup(visit.plate, visit.pickup)}</span>
        <span className="advisor-car-due">{due}</span>
        <span className="advisor-car-model">
          {visit.pickup} · {visit.model} {visit.colour}
        </span>
        <span className="advisor-car-mark">
          {standing !== null && visit.settledAt === null && <StateMark state={risk} label={standing} />}
        </span>
        <span className="advisor-car-stage">
          {words(`stage.${stageOf(file)}`)} {visit.waits && <em>{t('waits')}</em>}
        </span>
      </button>
    </li>
  );
}

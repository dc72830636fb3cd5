import { workedMinutes } from '../../../shared/domain/labour.ts';
import type { VisitFile } from '../../../shared/domain/model.ts';
import { advisorTexts } from '../../../shared/i18n/advisor.texts.ts';
import { wordsTexts } from '../../../shared/i18n/words.texts.ts';
import type { PayloadInput } from '../../../shared/protocol/commands.ts';
import { StandardSelect } from '../../parts/StandardSelect.tsx';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';

const MARKS = {
  planned: 'waiting',
  working: 'on-track',
  held: 'held',
  done: 'done',
  dropped: 'done',
} as const satisfies Record<string, VisibleState>;

type Props = {
  file: VisitFile;
  now: number;
  canAdd: boolean;
  onAdd: (operation: PayloadInput<'operation.add'>['operation']) => void;
};

/**
 * The visit's lines of work and how far each is. What was forgotten at reception can be added until the car is settled;
 * that is no addition, and gives no reason to move the promise (P2).
 */
export function CarWork({ file, now, canAdd, onAdd }: Props) {
  const t = useText(advisorTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const nameOf = (one: { nameZh: string; nameEn: string }) => (language === 'en' ? one.nameEn : one.nameZh);
  return (
    <section>
      <h2>{t('work')}</h2>
      <ul className="car-work">
        {file.operations.map((operation) => (
          <li key={operation.id} data-dropped={operation.state === 'dropped'}>
            <span className="car-work-name">{nameOf(operation)}</span>
            <span className="car-work-minutes">
              {Math.floor(workedMinutes(file, operation, now))} / {operation.minutes}′
            </span>
            <span className="car-work-state">
              <StateMark
                state={MARKS[operation.state]}
                label={
                  operation.hold ? words(`reason.${operation.hold.reason}`) : words(`operationState.${operation.state}`)
                }
              />
            </span>
          </li>
        ))}
      </ul>
      {canAdd && (
        <StandardSelect
          label={t('addOperation')}
          placeholder={t('addOperation')}
          onChange={(standardId) => onAdd({ standardId })}
        />
      )}
    </section>
  );
}

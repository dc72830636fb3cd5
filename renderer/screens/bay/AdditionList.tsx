import type { AdditionState } from '../../../shared/domain/vocabulary.ontime.ts';
import { additionsTexts } from '../../../shared/i18n/additions.texts.ts';
import { dayTime } from '../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../shared/i18n/ontime.words.texts.ts';
import { useNow } from '../../live/useNow.ts';
import { useRow } from '../../live/useRows.ts';
import { useLanguage, useText } from '../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../ui/StateMark.tsx';
import type { AdditionView } from './bay.additions.ts';
import { operationName } from './words.ts';

const MINUTE = 60_000;

const MARKS = {
  reported: 'waiting',
  priced: 'waiting',
  approved: 'ready',
  declined: 'done',
  withdrawn: 'done',
} as const satisfies Record<AdditionState, VisibleState>;

/** What was found on this car so far, and what the customer said to it. */
export function AdditionList({ rows }: { rows: readonly AdditionView[] }) {
  const t = useText(additionsTexts);
  return (
    <section className="addition-list">
      <h3>{t('bay.list')}</h3>
      {rows.length === 0 ? (
        <p>{t('bay.listNone')}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <Line key={row.addition.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ row: { addition, state, promiseAt } }: { row: AdditionView }) {
  const t = useText(additionsTexts);
  const word = useText(ontimeWordsTexts);
  const language = useLanguage();
  const zone = useRow('shop', 'shop')?.shop.hours.timeZone ?? 'UTC';
  const now = useNow(MINUTE);
  const time = (at: number) => dayTime(language, at, now, zone);
  const { offer, finds, note, answer, reportedAt } = addition;
  const found = finds.map((code) => word(`find.${code}`)).join(' ');
  const says = [
    word(`additionState.${state}`),
    answer === null ? time(reportedAt) : time(answer.at),
    promiseAt === null ? '' : t('newTime', { time: time(promiseAt) }),
  ];
  return (
    <li data-state={state}>
      <span>{offer === null ? `${found} ${note}`.trim() : operationName(language, offer)}</span>
      <StateMark state={MARKS[state]} label={says.filter(Boolean).join(' · ')} />
    </li>
  );
}

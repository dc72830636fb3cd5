import { Button } from 'antd';
import { additionState, isWaiting } from '../../../../shared/domain/additions.ts';
import type { Addition } from '../../../../shared/domain/model.ontime.ts';
import type { Shop, VisitFile } from '../../../../shared/domain/model.ts';
import type { AdditionState } from '../../../../shared/domain/vocabulary.ontime.ts';
import { additionsTexts } from '../../../../shared/i18n/additions.texts.ts';
import { dayTime, minutesText, money } from '../../../../shared/i18n/format.ts';
import { ontimeWordsTexts } from '../../../../shared/i18n/ontime.words.texts.ts';
import { wordsTexts } from '../../../../shared/i18n/words.texts.ts';
import { useReader } from '../../../live/useReader.ts';
import { useLanguage, useText } from '../../../ui/language.tsx';
import { StateMark, type VisibleState } from '../../../ui/StateMark.tsx';
import { PhotoStrip } from './PhotoStrip.tsx';
import { useAdditionName } from './useAdditionName.ts';

const MARKS = {
  reported: 'at-risk',
  priced: 'waiting',
  approved: 'ready',
  declined: 'done',
  withdrawn: 'done',
} as const satisfies Record<AdditionState, VisibleState>;

type Props = {
  addition: Addition;
  file: VisitFile;
  shop: Shop;
  now: number;
  mayChange: boolean;
  onPrice: () => void;
  onWithdraw: () => void;
};

/** One item: what, who found it, what it costs, and the customer's word. */
export function AdditionLine({ addition, file, shop, now, mayChange, onPrice, onWithdraw }: Props) {
  const t = useText(additionsTexts);
  const word = useText(ontimeWordsTexts);
  const words = useText(wordsTexts);
  const language = useLanguage();
  const reader = useReader();
  const nameOf = useAdditionName();
  const { offer, answer, finds, note, photoIds, source, reportedAt, reportedBy } = addition;
  const state = additionState(addition);
  const time = (at: number) => dayTime(language, at, now, shop.hours.timeZone);
  const finder = reader.person(reportedBy ?? '')?.name;
  const found = source === 'customer' ? 'wishedAt' : finder === undefined ? 'foundAt' : 'foundBy';
  const promise = file.promises.find(({ additionIds }) => additionIds.includes(addition.id));
  const said = [
    t(found, { time: time(reportedAt), name: finder ?? '' }),
    offer === null ? '' : finds.map((code) => word(`find.${code}`)).join(' '),
    offer === null && finds.length === 0 ? '' : note,
  ];
  const answered = answer && [
    `${time(answer.at)} ${words(`means.${answer.means}`)}`,
    promise ? t('newTime', { time: time(promise.at) }) : '',
    answer.note,
  ];
  return (
    <li className="addition" data-state={state}>
      <div className="addition-what">
        <strong>{nameOf(addition)}</strong>
        <span>{said.filter(Boolean).join(' · ')}</span>
        {answered && <span>{answered.filter(Boolean).join(' · ')}</span>}
        {photoIds.length > 0 && <PhotoStrip ids={photoIds} />}
      </div>
      <div className="addition-offer">
        {offer !== null && (
          <>
            <strong>{offer.amountFen === null ? '' : money(offer.amountFen)}</strong>
            <span>{minutesText(language, offer.minutes)}</span>
          </>
        )}
      </div>
      <div className="addition-state">
        <StateMark state={MARKS[state]} label={word(`additionState.${state}`)} />
        {mayChange && isWaiting(addition) && (
          <div className="addition-acts">
            <Button size="small" type={offer === null ? 'primary' : 'default'} onClick={onPrice}>
              {t(offer === null ? 'price' : 'priceAgain')}
            </Button>
            <Button size="small" onClick={onWithdraw}>
              {t('withdraw')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
